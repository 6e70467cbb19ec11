# Words that change the stance of the clause they govern.
#
# An unindented line names a stance: a modality of the ontology, or "negative" (turns the polarity),
# "said" (names who says it), "ended" (what is called over), "actual" (implies that it came true).
# Below it, lemmas separated by commas; a word of several lemmas is written as it stands
# ("sign agreement" is "signed an agreement to"; "set to" is "is set to").

planned
    will, shall, plan, intend, agree, decide, vow, commit, pledge, promise, undertake, resolve, elect
    opt, choose, determine, prepare, schedule, arrange, propose, announce plan, announce intention
    announce decision, unveil plan, reveal plan, outline plan, confirm plan, disclose plan, have plan
    make plan, draw up plan, lay out plan, sign agreement, reach agreement, sign deal, reach deal, strike deal
    sign contract, sign memorandum, sign letter of intent, enter agreement, enter into agreement
    sign pact, conclude agreement, make commitment, make decision, take decision, make pledge, give pledge
    be to, be due, due to, due, be about, about to, bound to, slate, gear up, get ready, be poised, poised to
    committed to, ready to, prepared to, scheduled to, slated to, planned, proposed, upcoming, forthcoming
    intention, plan noun, decision, commitment, pledge, promise noun, vow noun, proposal, undertaking
    agreement, intent, resolution, earmark, budget, set aside, allocate, reserve, guarantee, swear, volunteer
    designate, approve plan, green-light, greenlight, begin preparation, start preparation, offer, bid
    have agreement, in process of, on verge of, on brink of, on point of, be going, going to

target
    aim, target, seek, strive, want, hope, wish, try, attempt, desire, endeavour, endeavor, aspire, push
    struggle, fight, battle, bid to, look, look to, eye, set sight, set goal, set target, set objective
    goal, objective, ambition, aspiration, dream, in effort, in bid, effort, in attempt, in order, work to
    pursue, race, would like, keen to, eager to, desirous, set out, in hope, with aim, with goal, campaign
    lobby, press, call on, urge, ask, request, demand, encourage, be after, yearn, long to

expected
    expect, forecast, predict, project, anticipate, estimate, foresee, see, believe, think, assume
    reckon, envisage, envision, bet, likely, set to, set for, on track, on course, on pace, likely to
    bound, certain to, sure to, inevitable, inevitably, probable, probably, should, guide, guide for
    expectation, forecast noun, prediction, projection, anticipation, estimate noun, outlook, guidance
    prospect, tip, look set, stand to, in line to, be headed, head for, on way, project to, foreshadow
    pencil in, model, calculate, presumably, in all likelihood, look likely, seem likely, appear likely
    budget for, count on, be supposed, supposed to, tend, imminent, await, due out, look forward

possible
    may, might, could, can, would, consider, mull, weigh, contemplate, ponder, study, evaluate, review option
    rumour, rumor, talk, explore, discuss, debate, negotiate, reportedly, allegedly, purportedly, apparently
    possibly, perhaps, maybe, potentially, potential, possible, possibility, alleged, reported, rumoured
    rumored, speculate, speculation, suspect, suspicion, suggest, seem, appear, look like, threaten, threat
    warn, risk, danger, chance, prospect of, fear, worry, concern, wonder, doubt whether, unclear, uncertain
    unconfirmed, claim, in talk, hold talk, enter talk, be in talk, be in discussion, be in negotiation
    open to, examine, investigate possibility, look at, look into, raise possibility, raise prospect, float
    flirt, toy, entertain, hint, imply, signal, be able, capable of, able to, allow, enable, permit, option
    alternative, rumor has it, word be, thought to, believed to, said to, understood to, in consideration
    under consideration, on table, in advanced talk, in early talk, assess, threatened, would-be, hypothetical
    eventual, tentative, presumed, suspected, inclined to, tempted to, free to, eligible to, entitled to

conditional
    if, unless, provided, provided that, providing, assuming, assuming that, suppose, supposing, as long as
    so long as, in case, in event, on condition, on condition that, subject to, contingent on, conditional on
    conditional upon, contingent upon, depend on, depend, should (inverted), pending, only if, even if
    whether, until approved, require approval, were it

negative
    not, never, no, without, neither, nor, no longer, none, nobody, nothing, hardly, scarcely, barely
    deny, refuse, fail, reject, rule out, decline, stop short, stop short of, refrain, abstain, avoid
    cancel, abandon, scrap, shelve, drop, scuttle, call off, withdraw, give up, dismiss, dispute, rebut
    refute, disclaim, forgo, forego, neglect, omit, miss, resist, oppose, prevent, block, bar, stop, halt
    forbid, prohibit, ban, discourage, keep from, prevent from, dissuade, hold off, back out, back away
    walk away, pull out, unable, unable to, unwilling, unwilling to, reluctant to, unlikely, unlikely to
    impossible, false, untrue, incorrect, lack, absence, failure, refusal, rejection, denial, decline to
    impossible to, not yet, yet to, have yet, remain to, far from, anything but, instead of, rather than
    contrary to, except, cannot, be denied, deny report, deny rumour, deny rumor, deny allegation, doubt
    unwillingness, inability, doubtful, short of, against, in lieu of, put off, suspend, turn down, disagree

actual
    manage, begin, start, continue, succeed, complete, finish, proceed, go ahead, keep, go on, happen, help
    cease to delay, achieve, get, serve, act, use, confirm, know, show, prove, discover, find, realise, realize
    admit, acknowledge, reveal, disclose, remain, force, cause, make, lead, prompt, compel, oblige, induce
    push ahead, press ahead, move, come, go, rush, hurry, race to, end up, wind up, be forced, have to, bother
    regret, resume, conclude, appear able, deign, forget not, remember, lead to, bring, oversee, implement
    follow through, be used, be known, be found, be seen, turn out, emerge, fact, news, evidence, truth

said
    say, announce, state, tell, according to, note, add, warn, claim, argue, report, declare, confirm
    explain, comment, remark, mention, admit, acknowledge, concede, insist, maintain, assert, affirm, contend
    allege, reveal, disclose, indicate, suggest, point out, stress, emphasise, emphasize, underline
    underscore, reiterate, repeat, reply, respond, answer, caution, predict, estimate, write, quote, cite
    observe, conclude, complain, recall, testify, swear, accuse, deny, hint, inform, advise, notify, brief
    assure, promise, vow, pledge, believe, think, feel, fear, hope, expect, forecast, reckon, calculate
    determine, find, show, read, tweet, post, blog, speculate, theorise, theorize, propose, publish, imply
    signal, attest, proclaim, pronounce, opine, joke, quip, lament, boast, brag, protest, retort, counter
    remind, teach, learn, hear, understand, statement, announcement, report noun, claim noun, in view of
    in word of, in opinion of, per, as per, by account, tell reporter, tell press, go on to say, be quoted
    be cited, was quoted as, source, sources close to, citing, quoting, in interview, in statement

ended
    former, ex, ex-, then, then-, late, previous, erstwhile, past, one-time, onetime, outgoing, old, ousted
    deposed, departed, retired, sacked, fired, dismissed, deceased, formerly, previously, once, used to
    now-defunct, defunct, no longer, at time, at that time, longtime former, disgraced, resigned, departing
    sometime, predecessor, until recently, bygone, quondam, earlier, last
