# Words that change the stance of the clause they govern.
#
# An unindented line names an effect: a modality of the ontology, or
#   negative   turns the polarity
#   said       names who says it
#   ended      what is called over
#   actual     implies that it came true; light verbs, which hand their subject to a noun, are here too
# Below it stand lemmas, separated by commas: verbs, auxiliaries, nouns, adjectives, adverbs. A word of
# several lemmas is a verb with its particle or object noun ("sign agreement": "signed an agreement to"),
# or an adjective or phrase before "to" ("set to": "is set to"). A word may have several effects.

planned
    # auxiliaries and semi-auxiliaries
    will, shall, would, going to, about to, due to, must, have to, ought
    # verbs of intending, deciding, promising
    plan, intend, mean, agree, decide, resolve, elect, opt, choose, commit, pledge, promise, vow, swear
    undertake, offer, volunteer, propose, prepare, arrange, schedule, reschedule, slate, earmark, ready
    gear up, set aside, budget, contract, consent, bind, engage, settle on, opt for, decide on, commit to
    prepare for, plan for, agree on, agree to, plan on, vote, pencil in, lay plan, draw up plan
    # the same with a noun
    sign agreement, reach agreement, sign deal, reach deal, strike deal, ink deal, sign pact, sign memorandum
    sign letter, sign accord, enter agreement, have plan, make plan, announce plan, unveil plan, outline plan
    reveal plan, detail plan, confirm plan, disclose plan, present plan, approve plan, announce intention
    announce decision, take decision, make decision, make pledge, make commitment, give commitment
    # nouns
    intention, intent, decision, commitment, proposal, undertaking, agreement
    preparation, arrangement, resolution, blueprint, scheme, readiness, willingness
    # adjectives
    planned, proposed, upcoming, forthcoming, scheduled, slated, due, committed, prepared, willing
    impending, eventual, intended, prospective, on verge, on brink, on point, in process

target
    aim, target, seek, strive, want, hope, wish, try, attempt, endeavour, endeavor, aspire, struggle, desire
    long, yearn, fight, battle, push, look, work, campaign, angle, bid, shoot for, eye, set sight, set out
    set goal, set target, set objective, strive for, hope for, aim for, aim at, push for, vie, compete, race
    goal, objective, ambition, aspiration, effort, quest
    eager, keen, anxious, determined, desperate, hopeful, in order, in effort, in bid, in attempt, in hope
    with aim, with goal, with view

expected
    should, expect, forecast, predict, project, anticipate, estimate, foresee, envisage, envision, reckon
    tip, foreshadow, prophesy, presume, calculate, look set, stand, stand to, count on, bank on, await
    likely, set, set to, poised, poised to, bound, certain, sure, probable, probably, inevitable, inevitably
    presumably, on track, on course, on pace, on way, in line, headed, head for, destined, fated, doomed, unlikely
    expectation, prediction, projection, anticipation, outlook, guidance, expected
    projected, anticipated, predicted, estimated, prospect, likelihood, probability, imminent, looming

possible
    may, might, could, can, possibly, perhaps, maybe, potentially, reportedly, allegedly, purportedly
    supposedly, apparently, ostensibly, conceivably, arguably, seemingly
    consider, mull, mull over, weigh, weigh up, contemplate, ponder, explore, discuss, debate, negotiate
    evaluate, assess, deliberate, entertain, toy, toy with, flirt, flirt with, float, moot, study, think about
    look at, look into, think of, talk about, talk of, rumour, rumor, speculate, speculate about, suspect
    suggest, hint, hint at, imply, signal, seem, appear, threaten, risk, fear, worry, be able, allow, enable, permit
    let, empower, qualify, authorise, authorize, invite, stand ready, hold talk, enter talk, be in talk, begin talk
    open talk, raise possibility, raise prospect, keep option, leave open, whether, wonder
    speculation, talk, negotiation, discussion, possibility, chance, option, threat, danger
    concern, suspicion, allegation, suggestion, idea, notion, potential, opportunity, ability
    right, probe, question, consideration, deliberation, temptation, hypothesis, scenario
    possible, alleged, rumoured, rumored, reported, suspected, supposed, threatened, would-be
    hypothetical, tentative, mooted, capable, free, eligible, entitled, liable, prone, tempted, inclined
    open to, in talk, in negotiation, in discussion, under consideration, on table, under discussion, unclear, uncertain

conditional
    if, unless, provided, provided that, providing, assuming, supposing, suppose, as long as, so long as
    in case, in event, on condition, only if, conditional on, conditional upon, contingent on, contingent upon
    subject to, dependent on, depend on, depend, conditional, contingent, dependent, pending, barring, absent
    require, await approval, hinge on, hinge

negative
    # function words
    not, never, no, none, nobody, nothing, nowhere, neither, nor, without, hardly, scarcely, barely, no longer
    cannot, instead of, rather than, far from, short of, yet to, anything but, except
    # verbs
    deny, refuse, fail, reject, rule out, decline, stop short, stop short of, refrain, abstain, avoid, cancel
    abandon, scrap, shelve, drop, scuttle, call off, give up, forgo, forego, neglect, omit, prevent, block
    bar, forbid, prohibit, keep from, stop, halt, cease, quit, dissuade, deter, discourage, hold off
    back out, back away, walk away, turn down, pull out, refute, rebut, dispute, dismiss, disclaim, renounce
    repudiate, disavow, disown, resist, thwart, foil, derail, block from, doubt, miss, lack, withhold, exclude
    deny report, deny rumour, deny rumor, dismiss report, dismiss rumour, dismiss speculation
    # nouns
    failure, refusal, rejection, denial, inability, unwillingness, reluctance, absence, cancellation
    abandonment, collapse, reversal
    # adjectives
    unable, unwilling, reluctant, unlikely, impossible, false, untrue, incorrect, wrong, unfounded, baseless
    cancelled, canceled, abandoned, aborted, failed, rejected, scrapped, shelved, blocked, thwarted, hesitant
    doubtful, loath, ineligible

actual
    # success and aspect
    manage, begin, start, continue, succeed, succeed in, complete, finish, proceed, go ahead, go on, keep, resume
    commence, conclude, accomplish, achieve, carry on, carry out, push ahead, press ahead, move ahead, end up
    wind up, get, happen, come, come to, turn out, prove, serve, help, go, move, remember, bother, rush, hurry, use
    emerge, dare, remain
    # causing
    force, cause, make, lead, prompt, compel, oblige, induce, bring, have, leave, persuade, convince
    spur, trigger, result in, lead to
    # knowing
    know, show, discover, find, realise, realize, learn, regret, reveal, disclose, confirm, admit
    acknowledge, fact, news, evidence, proof, truth
    # light verbs
    do, take, give, hold, conduct, perform, finalise, finalize, close, seal, clinch
    effect, execute, implement, launch, announce, see, post, suffer, record, report, experience
    unveil, welcome, celebrate, approve, oversee, mark, witness, register, sustain, enjoy, secure

said
    say, announce, state, tell, note, add, warn, claim, argue, report, declare, confirm, explain, comment
    remark, mention, admit, acknowledge, concede, insist, maintain, assert, affirm, contend, allege, reveal
    disclose, indicate, suggest, point out, stress, emphasise, emphasize, underline, underscore, reiterate
    repeat, reply, respond, answer, caution, predict, write, quote, cite, observe, conclude, complain, recall
    testify, swear, deny, hint, inform, advise, notify, brief, assure, promise, vow, pledge, believe, think
    feel, fear, hope, expect, forecast, reckon, estimate, anticipate, project, calculate, determine, find
    show, tweet, post, blog, speculate, theorise, theorize, propose, publish, imply, signal, attest, proclaim
    pronounce, opine, joke, quip, lament, boast, brag, protest, retort, counter, remind
    understand, foresee, guess, suspect, worry, agree, accept, recognise, recognize, describe, accuse
    point to, attribute, blame, go on, enthuse, gush, fume, grumble, muse, marvel, view
    highlight, make clear, spell out, clarify, demand, urge, recommend, envisage, envision, rule, order, submit
    according to, per, as per, in view of, in opinion of, in word of, in statement, in interview, citing, quoting
    statement, announcement, assertion, admission, allegation, warning, opinion
    belief, account

ended
    former, ex, ex-, then, then-, late, previous, erstwhile, onetime, one-time, ousted, deposed, departed, retired
    sacked, dismissed, disgraced, deceased, formerly, previously, once, now-defunct, defunct, no longer
    at time, until recently, sometime, past, until then, longtime former, predecessor, used to
