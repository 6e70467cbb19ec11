"""The senses in which a fact can be asked for: its modality, or that it is said not to be so."""

from ontology.terms import Modality

DENIED = "denied"
STANCES = (*(one.value for one in Modality), DENIED)
