# Words of judgement: what somebody who says them thinks of what they are said of.
#
# An unindented line names the judgement, the indented lines below it its words: adjectives, nouns,
# verbs, adverbs. Words that only describe a number ("high", "low", "up") are not here.

positive
    # adjectives
    good, great, excellent, outstanding, superb, wonderful, fantastic, amazing, terrific, brilliant, remarkable
    impressive, extraordinary, exceptional, fabulous, marvellous, marvelous, splendid, magnificent, incredible
    stunning, phenomenal, spectacular, perfect, ideal, superior, better, best, fine, nice, pleasant, lovely
    beautiful, elegant, attractive, appealing, compelling, desirable, enviable, valuable, invaluable, worthwhile
    useful, helpful, beneficial, advantageous, favourable, favorable, positive, encouraging, promising, hopeful
    bullish, optimistic, upbeat, confident, healthy, robust, strong, solid, sound, sturdy, resilient, stable
    sustainable, vibrant, thriving, flourishing, prosperous, profitable, lucrative, successful, effective
    efficient, competent, capable, talented, gifted, skilled, smart, clever, wise, brave, bold, visionary, genius
    creative, innovative, inventive, groundbreaking, ground-breaking, revolutionary, pioneering, exciting
    thrilling, inspiring, inspirational, delightful, satisfying, welcome, happy, pleased, delighted, proud, glad
    grateful, honoured, honored, fortunate, lucky, reasonable, sensible, fair, just, right, proper, appropriate
    responsible, prudent, trustworthy, reliable, dependable, credible, honest, transparent, safe, secure, popular
    beloved, admired, respected, acclaimed, celebrated, iconic, legendary, unrivalled, unmatched, unparalleled
    world-class, first-class, best-in-class, cutting-edge, state-of-the-art, top-notch, cheap, affordable
    undervalued, discounted, instrumental, critical part, crucial, vital, essential, key part, rosy, constructive
    well-positioned, well-run, superlative, record-breaking, historic, exemplary, sterling, stellar, commendable
    fitting, tremendous, easy-to-use, user-friendly, powerful, reassuring, heartening, heartened, healthier
    stronger, smarter, brighter, bright, top pick, favourite, favorite, best idea, must-have, winning
    grand slam, slam dunk, home run, hit, triumph, knockout, best thing, no-brainer, masterstroke
    flawless, seamless, superlative, first-rate, top-quality, standout, eye-catching, jaw-dropping
    breathtaking, mind-blowing, awesome, cool, sleek, stylish, intuitive, handy, refreshing, fresh
    credible, compelling, persuasive, prescient, timely, well-timed, astute, savvy, shrewd, disciplined
    nimble, formidable, dominant, enviable, unbeatable, well-deserved, deserved, overdelivered
    encouraged, enthusiastic, thrilled, excited, impressed, comfortable, relieved, convinced
    # nouns
    success, triumph, breakthrough, milestone, achievement, accomplishment, strength, advantage, asset, opportunity
    benefit, boon, blessing, boost, tailwind, improvement, progress, hope, optimism, confidence, promise, potential
    upside, leader, winner, champion, star, hero, pioneer, innovator, treasure, gem, jewel, bargain
    masterpiece, marvel, delight, pleasure, praise, admiration, excitement, enthusiasm, good step, good news
    future, bright spot, sign of life, step forward, win-win, growth driver, cornerstone, game changer
    endorsement, outperformance, momentum, privilege, friend, mentor, wonder, work of art, work of genius
    stroke of genius, miracle, dream come true, lifeline, vote of confidence
    # verbs
    laud, hail, applaud, commend, like, love, admire, celebrate, salute, extol, improve, outperform
    excel, thrive, flourish, succeed, shine, impress, inspire, please, strengthen, reassure, enhance
    beat, win, prosper
    # adverbs
    well, favourably, favorably, positively, successfully, strongly, nicely, admirably, impressively, wisely

negative
    # adjectives
    bad, terrible, horrible, awful, dreadful, appalling, atrocious, abysmal, poor, lousy, mediocre, inferior, worse
    worst, weak, feeble, fragile, shaky, vulnerable, unstable, volatile, unsustainable, uncertain, unclear
    disappointing, disappointed, discouraging, depressing, gloomy, bleak, grim, dire, dismal, sluggish, stagnant
    lacklustre, lackluster, dull, soft, bearish, pessimistic, negative, downbeat, cautious, sceptical, skeptical
    doubtful, dubious, questionable, suspicious, worried, worrying, worrisome, concerned, concerning, alarming
    alarmed, troubling, troubled, disturbing, unhappy, angry, furious, outraged, dissatisfied, frustrated
    frustrating, unacceptable, unfair, unjust, unreasonable, unjustified, unfounded, baseless, meritless, wrong
    mistaken, misguided, flawed, faulty, defective, broken, inadequate, insufficient, deficient, ineffective
    inefficient, useless, worthless, pointless, futile, unnecessary, excessive, exorbitant, expensive, overpriced
    overvalued, costly, wasteful, reckless, irresponsible, careless, negligent, incompetent, inept, foolish, stupid
    absurd, ridiculous, ludicrous, outrageous, scandalous, shameful, disgraceful, disgusting, shocking, hideous
    ugly, dangerous, risky, hazardous, unsafe, harmful, damaging, destructive, devastating, disastrous
    catastrophic, tragic, painful, difficult, tough, hard, challenging, problematic, unfortunate, regrettable, sad
    unpopular, controversial, illegal, unlawful, fraudulent, dishonest, misleading, deceptive, corrupt, hypocritical
    unethical, immoral, unprofitable, loss-making, unviable, insolvent, doomed, obsolete, outdated, antiquated
    old-fashioned, slow, late, overdue, hostile, aggressive, predatory, anticompetitive, anti-competitive
    monopolistic, bitter, cynical, greedy, selfish, unwise, premature, hasty, too small, too high, too big, too slow
    too late, too expensive, too little, not enough, irrational, unsatisfactory, substandard, shoddy, overblown
    obscene, indefensible, inexcusable, unforgivable, despicable, offensive, insulting, humiliating, laughable
    senseless, deplorable, reprehensible, intolerable, untenable, preposterous, counterproductive, short-sighted
    messy, choppy, rocky, bumpy, patchy, anaemic, anemic, sloppy, clumsy, chaotic, confusing, murky
    sobering, unsettling, unnerving, ominous, worrisome, troublesome, lamentable, woeful, pitiful, pathetic
    miserable, dreary, brutal, ugly, nasty, harsh, cruel, punishing, punitive, onerous, oppressive
    unworkable, uninvestable, unloved, unfixable, unbearable, unthinkable, untested, impractical, ill-advised, ill-conceived, ill-timed, half-baked, misjudged
    unimpressive, lacking, overhyped, hyped, gimmicky, clunky, buggy, flimsy, unreliable, laggard, pricey
    stretched, rich, frothy, dead on arrival, too little too late, dead end, wake-up call, red flag
    too much, too many, too few, too little, half-hearted, unconvinced, unimpressed, nervous, wary, uneasy, anxious, fearful, appalled, horrified, scared
    unconstitutional, undemocratic, protectionist, discriminatory, retrograde, shambles, mockery, gimmick
    political, ploy, stunt, bluff, charade, blackmail, bribe, giveaway, handout
    tepid, underwhelming, uninspiring, burdensome, heavy-handed, draconian, toxic, unsuitable, unrealistic, unfit
    # nouns
    failure, disaster, catastrophe, fiasco, debacle, mess, flop, blunder, mistake, error, problem, trouble, crisis
    threat, danger, risk, concern, worry, fear, doubt, scepticism, skepticism, weakness, flaw, drawback
    disadvantage, downside, shortcoming, setback, blow, burden, headwind, obstacle, hurdle, struggle, decline
    disappointment, regret, frustration, anger, outrage, criticism, condemnation, scandal, shame, disgrace, insult
    betrayal, injustice, travesty, nightmare, tragedy, waste, abuse, fraud, scam, lie, sham, farce, bubble
    pessimism, uncertainty, lack, bully, loser, monopoly, warning, step backward, nonsense
    # verbs
    criticise, criticize, condemn, slam, blast, denounce, attack, lambast, lambaste, decry, deplore, blame, fault
    dislike, hate, mock, deride, fail, suffer, disappoint, alarm, frustrate
    betray, mislead, deceive, cheat, harm, hurt, damage, threaten, undermine, weaken, deteriorate, worsen
    underperform, lag, stagnate, stumble, falter, flounder, overpay, botch, mishandle, squander
    # adverbs
    badly, poorly, unfavourably, unfavorably, negatively, wrongly, unfairly, sceptically, skeptically, harshly
    unfortunately, sadly, regrettably, recklessly

neutral
    neutral, mixed, balanced, nuanced, ambivalent, unchanged, moderate, average, ordinary, inconclusive
    noncommittal, impartial, undecided, so-so, middling, defining, unsurprising, unsurprised
