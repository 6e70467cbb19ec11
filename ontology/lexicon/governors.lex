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
    offer to, determine to, bid to, move to, propose to, volunteer to
    # auxiliaries and semi-auxiliaries
    will, shall, would, going to, about to, has to, have to
    # verbs of intending, deciding, promising
    plan, intend, agree, decide, resolve, elect, opt, choose, commit, pledge, promise, vow, swear
    undertake, volunteer, propose, prepare, arrange, schedule, reschedule, slate, earmark
    gear up, set aside, consent, opt for, decide on, commit to
    prepare for, plan for, agree on, agree to, plan on, vote, pencil in, lay plan, draw up plan
    # the same with a noun
    sign agreement, reach agreement, sign deal, reach deal, strike deal, ink deal, sign pact, sign memorandum
    sign letter, sign accord, enter agreement, have plan, make plan, announce plan, unveil plan, outline plan
    reveal plan, detail plan, confirm plan, disclose plan, present plan, approve plan, announce intention
    announce layoff, announce redundancy, announce closure, announce shutdown, announce job cut, announce staff cut
    announce job loss, announce job reduction, announce plant closure, announce workforce reduction
    announce decision, take decision, make decision, make pledge, make commitment, give commitment
    # nouns
    intention, intent, decision, commitment, proposal, undertaking, agreement
    preparation, blueprint, willingness
    # adjectives
    planned, proposed, upcoming, forthcoming, scheduled, slated, committed, prepared, willing
    impending, intended, on verge, on brink, on point, in process
    seek, want, try, attempt, bid, seek to, attempt to, effort, in effort, in bid, in attempt, must

target
    aim, target, strive, hope, aspire, angle
    shoot for, set sight, set out
    set goal, set target, set objective, strive for, hope for, aim for, aim at, push for
    goal, objective, ambition, aspiration
    eager, keen, hopeful, in order, in hope
    with aim, with goal, with view
    wish, desire, endeavour, endeavor, look to, work toward, work towards, quest

expected
    should, expect, forecast, predict, project, anticipate, estimate, foresee, envisage, envision, reckon
    foreshadow, prophesy, calculate, look set, stand to, count on, bank on
    likely, set to, poised, poised to, bound, probable, probably, inevitable, inevitably
    presumably, on track, on course, on pace, in line, head for, unlikely
    expectation, prediction, projection, anticipation, outlook, guidance, expected
    anticipated, predicted, likelihood, probability, imminent, looming
    set

possible
    may, might, could, can, possibly, perhaps, maybe, potentially, reportedly, allegedly, purportedly
    supposedly, apparently, ostensibly, conceivably, seemingly
    consider, mull, mull over, weigh, weigh up, contemplate, ponder, explore, discuss, negotiate
    evaluate, deliberate, entertain, toy, toy with, flirt, flirt with, float, moot, think about
    look at, look into, think of, talk about, talk of, rumour, rumor, speculate, speculate about, suspect
    urge, ask, beg, implore, plead, lobby, press, pressure, call on, call upon, petition, exhort, invite
    suggest, hint, hint at, imply, signal, seem, appear, threaten, risk, fear, be able, allow, enable, permit
    authorise, authorize, stand ready, hold talk, enter talk, be in talk, begin talk
    open talk, raise possibility, raise prospect, keep option, leave open, whether
    speculation, possibility, chance, threat, danger
    suspicion, allegation, suggestion, potential
    deliberation, temptation, hypothesis, scenario
    possible, alleged, rumoured, rumored, reported, suspected, supposed, threatened, would-be
    hypothetical, tentative, mooted, capable, eligible, entitled, tempted
    interested, express interest, show interest, have interest, open to, in talk, in negotiation, in discussion, under consideration, on table, under discussion, unclear, uncertain
    negotiation, takeover talk, merger talk, talk of, talk about, talk

conditional
    if, unless, provided, provided that, providing, assuming, supposing, as long as, so long as
    in case, in event, on condition, only if, conditional on, conditional upon, contingent on, contingent upon
    subject to, dependent on, depend on
    await approval, hinge on

negative
    # function words
    not, never, no, none, nobody, nothing, nowhere, neither, nor, without, hardly, scarcely, barely, no longer
    cannot, instead of, rather than, far from, yet to, anything but
    # verbs
    deny, refuse, fail, reject, rule out, stop short, stop short of, refrain, abstain, avoid, cancel
    abandon, scrap, shelve, scuttle, call off, give up, forgo, forego, neglect, omit, prevent, block
    bar, forbid, prohibit, keep from, stop, halt, cease, dissuade, deter, hold off
    back out, back away, walk away, turn down, pull out, refute, rebut, disclaim
    repudiate, disavow, disown, thwart, block from, withhold
    deny report, deny rumour, deny rumor, deny speculation, deny allegation, deny plan
    dismiss report, dismiss rumour, dismiss rumor, dismiss speculation, dismiss idea, dismiss suggestion
    lift ban, lift sanction, lift restriction, lift embargo, lift tariff, lift curb, remove tariff
    remove sanction, remove ban, scrap tariff, end ban, end embargo, ease ban
    dismiss possibility, decide against, vote against, advise against, argue against, opt against
    back out, walk away, fall short, drop plan, drop bid, drop idea, drop proposal, drop attempt, drop pursuit
    ditch plan, ditch bid, cancel plan, cancel deal, end talk, end negotiation, break off, terminate deal
    terminate agreement, terminate plan, exclude possibility, withdraw bid, withdraw offer, withdraw plan
    lose bid, lose right, drop offer, reverse decision, reverse plan, lose interest, miss opportunity
    # nouns
    failure, refusal, rejection, denial, inability, unwillingness, reluctance, cancellation
    abandonment
    # adjectives
    unable, unwilling, reluctant, unlikely, impossible, false, untrue, incorrect, unfounded, baseless
    cancelled, canceled, abandoned, aborted, rejected, scrapped, shelved, blocked, thwarted
    doubtful, loath, ineligible
    decline to, fail to
    decline

actual
    # success and aspect
    manage, begin, start, continue, succeed, succeed in, complete, finish, proceed, go ahead, go on, keep, resume
    commence, conclude, accomplish, achieve, carry on, carry out, push ahead, press ahead, move ahead, end up
    wind up, get, happen, come, come to, turn out, prove, serve, help, go, move, remember, bother, rush, hurry, use
    emerge, dare, remain, occur, take place, materialise, materialize, go through
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
    former, ex, ex-, then-, previous, erstwhile, onetime, one-time, ousted, deposed
    sacked, disgraced, deceased, formerly, now-defunct, defunct
    longtime former
