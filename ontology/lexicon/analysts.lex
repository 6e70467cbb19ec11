# Ratings, price targets, forecasts, goals, opinions.

rates
    adj   SUBJECT (overweight) on ABOUT! ; object=Overweight
    adj   SUBJECT (underweight) on ABOUT! ; object=Underweight
    adj   SUBJECT (neutral) on ABOUT:Company|Instrument! ; object=Neutral
    verb  SUBJECT (rate | assess | classify | grade | rank) ABOUT, OBJECT!
    verb  SUBJECT (rate | see | regard | consider | view | classify) ABOUT, as/at OBJECT!
    verb  SUBJECT (recommend | advise) OBJECT!, on/for/of ABOUT
    verb  SUBJECT (recommend | advise) ABOUT, as OBJECT!
    verb  SUBJECT:FinancialInstitution|Group|Person (have | hold) [rating | recommendation | stance | view | opinion], {up}, of OBJECT!, on/for/of ABOUT, from PREVIOUS! ; action=upgrade
    verb  SUBJECT:FinancialInstitution|Group|Person (have | hold) [rating | recommendation | stance | view | opinion], {down}, of OBJECT!, on/for/of ABOUT, from PREVIOUS! ; action=downgrade
    verb  SUBJECT:FinancialInstitution|Group|Person (have | hold) [rating | recommendation | stance | view | opinion], of OBJECT!, on/for/of ABOUT, from PREVIOUS
    verb  SUBJECT (assign | give | issue | put | set | place | award) [rating | recommendation | grade], of OBJECT!, to/on/for/of ABOUT
    verb  SUBJECT (assign | give | issue | hand | award) ABOUT, [rating | recommendation | grade], of OBJECT!
    verb  SUBJECT (give | assign) ABOUT, OBJECT!
    verb  SUBJECT (initiate | begin | start | launch | resume | reinstate | assume | pick up) [coverage], of/on ABOUT, with/at OBJECT, of OBJECT ; action=initiate
    verb  SUBJECT (initiate | start | launch | resume) ABOUT, at/with/as OBJECT! ; action=initiate
    verb  SUBJECT (upgrade | raise | lift | move up | up | bump up | boost) ABOUT, to OBJECT!, from PREVIOUS ; action=upgrade
    verb  - (upgrade | raise) ABOUT, at SUBJECT!, to OBJECT, from PREVIOUS ; action=upgrade
    verb  - (downgrade | cut | lower) ABOUT, at SUBJECT!, to OBJECT, from PREVIOUS ; action=downgrade
    verb  SUBJECT (upgrade) ABOUT, from PREVIOUS! ; action=upgrade
    verb  SUBJECT (upgrade | raise | lift | increase | improve | boost | bump up | up) [rating | recommendation | stance | credit rating | outlook | opinion | view | debt rating], on/of/for ABOUT, to OBJECT!, from PREVIOUS ; action=upgrade
    verb  SUBJECT (downgrade | cut | lower | reduce | drop | slash | take down | move down) ABOUT, to OBJECT!, from PREVIOUS ; action=downgrade
    verb  SUBJECT (downgrade | cut | lower | reduce | slash | drop | trim) [rating | recommendation | stance | credit rating | opinion | view | debt rating | long-term rating], on/of/for ABOUT, to OBJECT!, from PREVIOUS ; action=downgrade
    verb  SUBJECT (maintain | keep | reiterate | affirm | reaffirm | confirm | retain | repeat | hold | stick with | stand by | leave) [rating | recommendation | stance | credit rating | opinion | view], of/at OBJECT!, on/for/of ABOUT ; action=maintain
    verb  SUBJECT (maintain | keep | reiterate | affirm | reaffirm | confirm | retain) ABOUT, at/as OBJECT! ; action=maintain
    verb  SUBJECT:Agent (maintain | keep | reiterate | affirm | reaffirm | retain) OBJECT!, on/for ABOUT! ; action=maintain
    verb  SUBJECT:Agent (remain | stay) OBJECT!, on ABOUT! ; action=maintain
    verb  SUBJECT:Agent (be | turn | become | go) OBJECT!, on ABOUT!
    verb  SUBJECT (downgrade | cut | lower | reduce | slash | drop) [debt | bond | credit | long-term debt | unsecured debt | senior debt | paper | issuer rating | long-term credit rating | corporate credit rating], of/on ABOUT, to OBJECT!, from PREVIOUS ; action=downgrade
    verb  SUBJECT (upgrade | raise | lift) [debt | bond | credit | long-term debt | unsecured debt | senior debt | paper | issuer rating | long-term credit rating | corporate credit rating], of/on ABOUT, to OBJECT!, from PREVIOUS ; action=upgrade
    verb  ABOUT (have | carry | hold | enjoy | retain | earn | receive | get) [rating | recommendation | consensus rating | credit rating | consensus recommendation], of OBJECT!, from/at/by SUBJECT!, from PREVIOUS
    verb  [consensus rating | average rating | average recommendation | consensus recommendation] (be | stand | sit) at OBJECT, on/for/of ABOUT, among/of SUBJECT
    noun  SUBJECT (upgrade) of ABOUT, to OBJECT!, from PREVIOUS ; action=upgrade
    noun  SUBJECT (downgrade) of ABOUT, to OBJECT!, from PREVIOUS ; action=downgrade
    noun  SUBJECT:FinancialInstitution|Group|Person (rating | recommendation | stance) of OBJECT!, on/for ABOUT
    noun  SUBJECT (initiation | coverage) of ABOUT, at/with OBJECT! ; action=initiate
    adj   SUBJECT:Agent (neutral | overweight | underweight) on ABOUT

sets_price_target
    verb  SUBJECT:FinancialInstitution (raise | increase | lift | boost | hike) [it], to OBJECT:money!, from PREVIOUS ; action=raise
    verb  SUBJECT:FinancialInstitution (cut | lower | reduce | slash | trim) [it], to OBJECT:money!, from PREVIOUS ; action=cut
    verb  SUBJECT (set | put | place | assign | have | give | issue | establish | publish | offer | announce | see) [price target | target | target price | price objective | fair value estimate | fair value | base-case price target | stock target], of/at OBJECT!, on/for/to/of ABOUT, from PREVIOUS
    verb  SUBJECT (raise | increase | lift | boost | hike | up | bump up | bump | push up | jack up | nudge up) [price target | target | target price | price objective | fair value estimate | stock target], on/for/of ABOUT, to OBJECT!, from PREVIOUS ; action=raise
    verb  SUBJECT (cut | lower | reduce | slash | trim | drop | decrease | take down | nudge down | pare) [price target | target | target price | price objective | fair value estimate | stock target], on/for/of ABOUT, to OBJECT!, from PREVIOUS ; action=cut
    verb  SUBJECT (maintain | keep | reiterate | affirm | reaffirm | retain | hold | leave | repeat) [price target | target | target price | price objective], of/at OBJECT!, on/for/of ABOUT ; action=maintain
    verb  SUBJECT (raise | increase | lift | boost | hike) ABOUT:Instrument|Company, [price target | target price], to OBJECT!, from PREVIOUS ; action=raise
    verb  SUBJECT (value) ABOUT:Instrument, at OBJECT!
    verb  ABOUT (have | carry) [price target | consensus price target | average price target | target price | consensus target], of OBJECT!, from/among/by SUBJECT
    verb  SUBJECT's [price target | bull-case target | target price | target | average price target | consensus price target | mean target | median target | bull-case target | bear-case target] (be | stand | sit) OBJECT!, at OBJECT, on/for ABOUT
    noun  SUBJECT (price target | target price | price objective | stock target | average price target | consensus price target) of OBJECT!, on/for/of ABOUT
    noun  SUBJECT:FinancialInstitution|Person|Group (target | fair value estimate | fair value | valuation) of OBJECT:money!, on/for ABOUT
    verb  SUBJECT (initiate | begin | start | launch | resume | reinstate | assume | pick up) [coverage], of/on ABOUT, with/and [target | price target | target price | price objective], OBJECT:money!
    noun  SUBJECT (bull-case target | bear-case target | 12-month price target | base-case price target | one-year price target) of OBJECT!, on/for ABOUT

expects
    verb  SUBJECT (expect | forecast | predict | project | anticipate | estimate | foresee | envisage | envision | guide for | guide to | pencil in | prognosticate | budget for) OBJECT:Measure|Event, of VALUE, at VALUE, by CHANGE, in ABOUT, for PERIOD, in PERIOD, from ABOUT ; modality=expected
    verb  SUBJECT (see | look for | call for | bank on | count on | model | await) OBJECT:Measure, of VALUE!, at VALUE, in ABOUT, for PERIOD, in PERIOD ; modality=expected
    verb  SUBJECT (expect | forecast | predict | project | anticipate | estimate | foresee | envisage | envision | see | believe | think | reckon | guess | bet | calculate) clause ; modality=expected
    verb  SUBJECT (expect | anticipate | predict | foresee) OBJECT:Product, in PERIOD ; modality=expected
    verb  SUBJECT (expect | forecast | predict | project | anticipate | estimate) VALUE:money!, per [share], for PERIOD, from ABOUT ; modality=expected, object=earnings per share
    verb  SUBJECT (see | expect | forecast | project | anticipate | predict) OBJECT:Measure, {up | higher}, CHANGE!, by CHANGE, for PERIOD ; modality=expected, sign=+
    verb  SUBJECT (see | expect | forecast | project | anticipate | predict) OBJECT:Measure, {down | lower | off}, CHANGE!, by CHANGE, for PERIOD ; modality=expected, sign=-
    verb  SUBJECT (see | look for | call for | guide for | guide to | model) VALUE:money!, per [share], for PERIOD, from ABOUT ; modality=expected, object=earnings per share
    verb  SUBJECT's [estimate | forecast | projection | guidance | outlook | prediction | consensus] (be | stand | stand at | sit at | call for | come to | remain) VALUE!, at VALUE, of VALUE, for PERIOD ; modality=expected, object=the figure
    verb  SUBJECT (raise | lift | increase | boost | up | hike | cut | lower | reduce | slash | trim | narrow | revise) [forecast | outlook | guidance | estimate | projection | range | view], to VALUE!, for PERIOD ; modality=expected, object=the figure
    verb  SUBJECT (expect | forecast | predict | project | anticipate | foresee | see | await) [return], to OBJECT:Measure!, for/in PERIOD ; modality=expected
    verb  SUBJECT:Group|FinancialInstitution|Exchange (expect | forecast | predict | project | anticipate | estimate) VALUE:money!, for PERIOD ; modality=expected, object=the figure
    noun  SUBJECT:Group|FinancialInstitution (forecast | estimate | projection | prediction | expectation | consensus) of VALUE:money!, for PERIOD ; modality=expected, object=the figure
    verb  SUBJECT (raise | lift | increase | boost | up | hike | upgrade | cut | lower | reduce | slash | trim | give | issue | provide | maintain | reaffirm | reiterate) [revenue forecast | sales forecast | profit forecast | earnings forecast | revenue guidance | sales guidance | profit guidance | earnings guidance | earnings outlook | revenue outlook | sales outlook | profit outlook] , to VALUE, of VALUE, by CHANGE, for PERIOD ; modality=expected, object=the figure
    verb  SUBJECT (put | peg | estimate | forecast | project | see) OBJECT:Measure, at VALUE!, for/in PERIOD ; modality=expected
    verb  SUBJECT (expect | forecast | predict | project | anticipate | estimate | see | look for | guide for | guide to) [growth | increase | rise | gain | improvement | recovery | jump | rebound], in/of OBJECT:Measure!, of CHANGE, for/in PERIOD ; modality=expected, sign=+
    verb  SUBJECT (expect | forecast | predict | project | anticipate | estimate | fear | see | look for | guide for | guide to) [decline | fall | drop | decrease | contraction | slowdown | slump | dip], in/of OBJECT:Measure!, of CHANGE, for/in PERIOD ; modality=expected, sign=-
    verb  SUBJECT (raise | lift | increase | boost | up | hike | upgrade) [forecast | outlook | guidance | estimate | projection | prediction | view], for/of/on OBJECT:Measure!, to VALUE, by CHANGE, for PERIOD ; modality=expected, sign=+
    verb  SUBJECT (cut | lower | reduce | slash | trim | downgrade | revise down) [forecast | outlook | guidance | estimate | projection | prediction], for/of/on OBJECT:Measure!, to VALUE, by CHANGE, for PERIOD ; modality=expected, sign=-
    verb  SUBJECT (give | issue | provide | offer | maintain | reaffirm | reiterate | publish | release | confirm) [forecast | outlook | guidance | estimate | projection], for/of OBJECT:Measure!, of VALUE, for PERIOD ; modality=expected
    verb  SUBJECT (revise | adjust | change) [forecast | outlook | guidance | estimate], for/of OBJECT:Measure!, to VALUE, for PERIOD ; modality=expected
    verb  SUBJECT (see | give | put | forecast | predict | assign) [chance | probability | likelihood | possibility | risk | prospect], VALUE:percent, of/for OBJECT:Event! ; modality=expected
    verb  SUBJECT (warn of | brace for | prepare for | gear up for | warn about | fear) OBJECT:Event|Measure, in PERIOD ; modality=expected
    noun  SUBJECT (forecast | estimate | projection | prediction | expectation | outlook | guidance | consensus) for/of OBJECT:Measure, of VALUE!, for PERIOD ; modality=expected
    noun  SUBJECT:Agent (expectation | anticipation | forecast | prediction) of OBJECT:Event ; modality=expected

targets
    verb  SUBJECT (target | aim for | aim at | seek | pursue | shoot for | strive for | set sights on | push for | work towards | work toward | hope for | go after | focus on | chase | eye | angle for) OBJECT:Measure|Industry, of VALUE, at VALUE, by DEADLINE, in ABOUT, for ABOUT ; modality=target
    verb  SUBJECT:Company (break into | enter | expand into | move into | get into | push into | venture into | crack | conquer | penetrate | tap into) OBJECT:Industry ; when=target|planned, modality=target
    verb  SUBJECT (set | fix | train) [sights | sight], on OBJECT:Measure|Industry! ; modality=target
    verb  SUBJECT (set | have | announce | state | articulate | reaffirm | establish | give | raise | confirm | adopt) [target | goal | objective | aim | ambition | sales target | growth target | profit target], of/for OBJECT:Measure, of VALUE!, by DEADLINE, in/for ABOUT ; modality=target
    verb  SUBJECT (aim | seek | want | target | hope | plan | strive | try | attempt | intend) to [capture | secure | win | gain | take | reach | achieve | attain | hit | get | obtain | grab], VALUE!, of OBJECT:Measure!, by DEADLINE, in/of ABOUT ; modality=target
    verb  SUBJECT (reach | achieve | attain | capture | secure | hit | obtain | win | gain | grab | get to) OBJECT:Measure, of VALUE, in/of ABOUT, by DEADLINE ; when=target|planned, modality=target
    verb  SUBJECT (increase | raise | grow | boost | lift | double | triple | expand | improve | maximise | maximize | quadruple) OBJECT:Measure, VALUE, by VALUE, to VALUE, in/for/at ABOUT, by DEADLINE ; when=target|planned, modality=target, sign=+
    verb  SUBJECT (cut | reduce | lower | slash | trim | halve | shrink | decrease | bring down | save) OBJECT:Measure, by VALUE, to VALUE, in/for/at ABOUT, by DEADLINE ; when=target|planned, modality=target, sign=-
    verb  SUBJECT (sell | deliver | ship) VALUE:Product!, by DEADLINE ; when=target, object=sales, modality=target
    noun  SUBJECT (target | goal | aim | ambition | objective) for/of OBJECT:Measure, of VALUE!, by DEADLINE, in ABOUT ; modality=target
    is    VALUE (target | goal | objective | aim) of SUBJECT, for OBJECT:Measure, by DEADLINE ; modality=target

views
    verb  SUBJECT (praise | laud | hail | applaud | commend | welcome | like | love | admire | celebrate | compliment | salute | tout | extol | trust | acclaim | congratulate | appreciate) OBJECT, for REASON, as REASON ; sentiment=positive
    verb  SUBJECT (criticise | criticize | condemn | slam | blast | denounce | attack | lambast | lambaste | decry | deplore | berate | bash | chide | rebuke | fault | dislike | hate | disparage | deride | mock | pan | lament | savage | ridicule | chastise | scold | reproach | castigate | question | doubt | distrust | mistrust | resent | accuse) OBJECT, for/over REASON, as REASON, of REASON ; sentiment=negative
    verb  SUBJECT (dismiss | deride | mock | belittle | write off) OBJECT, as REASON! ; sentiment=negative
    verb  SUBJECT (blame) OBJECT:Agent|Policy, for REASON ; sentiment=negative
    verb  SUBJECT (give) [welcome | warm welcome | thumbs up | high mark | top mark | good mark | warm reception | high praise], to OBJECT! ; sentiment=positive
    verb  SUBJECT (give) [thumbs down | poor mark | low mark | cool reception | cool welcome | bad mark | failing grade], to OBJECT! ; sentiment=negative
    verb  SUBJECT (give) OBJECT:Agent|Product|Policy|Event, [thumbs up | warm welcome | high mark | top mark | good mark] ; sentiment=positive
    verb  SUBJECT (give) OBJECT:Agent|Product|Policy|Event, [thumbs down | poor mark | low mark | cool reception | failing grade] ; sentiment=negative
    verb  SUBJECT (greet) OBJECT, with [enthusiasm | cheer | applause | optimism | delight | relief] ; sentiment=positive
    verb  SUBJECT (greet) OBJECT, with [scepticism | skepticism | disappointment | dismay | anger | concern | boo] ; sentiment=negative
    verb  SUBJECT (hit out at | lash out at | scoff at | sniff at | balk at | bristle at | be wary of | take dim view of | complain about | take aim at | find fault with | worry about | fret about | fret over | take issue with | cast doubt on | grumble about | sneer at) OBJECT ; sentiment=negative
    verb  SUBJECT (believe in | have faith in | have confidence in | think highly of | see merit in | speak highly of | warm to | look favourably on | marvel at | rave about | gush over) OBJECT ; sentiment=positive
    verb  SUBJECT (voice | express | raise | have | cite | share | air) [concern | doubt | worry | criticism | scepticism | skepticism | disappointment | reservation | anger | fear | misgiving | dissatisfaction | outrage | unease | regret], about/over/on/with/at OBJECT! ; sentiment=negative
    verb  SUBJECT (voice | express | have | show | share) [optimism | confidence | enthusiasm | satisfaction | admiration | delight | hope | faith | praise], about/in/for/with/over OBJECT! ; sentiment=positive
    verb  OBJECT (draw | attract | face | come under | receive | meet with | trigger | spark | provoke) [criticism | fire | anger | outrage | condemnation | ire | scorn], from/by/among SUBJECT!, for/over REASON ; sentiment=negative
    verb  OBJECT (draw | win | receive | earn | garner) [praise | acclaim | applause], from/by SUBJECT!, for REASON ; sentiment=positive
    verb  SUBJECT (call | describe | label | brand | deem | dub | regard | see | view | characterise | characterize | consider | rate | portray | term | refer to) OBJECT, as REASON!
    verb  SUBJECT (call | deem | consider | find | think | label | brand | judge) OBJECT, REASON!
    verb  SUBJECT:FinancialInstitution|Person|Group (name) OBJECT:Company|Instrument|Product, [top pick | favourite | favorite | best idea] ; sentiment=positive
    verb  SUBJECT (view | see | regard | perceive | receive | interpret | judge | rate) OBJECT, {positively | favourably | favorably | well | optimistically} ; sentiment=positive
    verb  SUBJECT (view | see | regard | perceive | receive | interpret | judge | react to) OBJECT, {negatively | unfavourably | critically | sceptically | skeptically | badly | poorly | pessimistically} ; sentiment=negative
    verb  OBJECT (please | delight | hearten | encourage | impress | reassure | thrill | excite | gratify | cheer | inspire | comfort | satisfy) SUBJECT! ; sentiment=positive
    verb  OBJECT (disappoint | anger | alarm | frustrate | outrage | infuriate | dismay | worry | concern | trouble | irk | irritate | upset | shock | appal | annoy | displease | unnerve | incense | disturb | sadden | enrage | exasperate | perturb | disgust) SUBJECT! ; sentiment=negative
    verb  - (please | delight | hearten | encourage | impress | thrill | excite | gratify | satisfy | overjoy) SUBJECT!, with/about/at/over/in OBJECT! ; sentiment=positive
    verb  - (disappoint | anger | alarm | frustrate | outrage | infuriate | dismay | worry | concern | irritate | upset | shock | appal | annoy | displease | unnerve | incense | disturb | sadden | disgust) SUBJECT!, with/about/at/over/in OBJECT! ; sentiment=negative
    verb  SUBJECT (have | take | hold | keep) [positive view | bullish view | favourable view | favorable view | upbeat view | constructive view | optimistic view | high opinion | positive opinion], of/on OBJECT! ; sentiment=positive
    verb  SUBJECT (have | take | hold | keep) [negative view | bearish view | dim view | gloomy view | cautious view | low opinion | poor opinion | pessimistic view], of/on OBJECT! ; sentiment=negative
    noun  SUBJECT (positive view | bullish view | favourable view | favorable view | upbeat view) of/on OBJECT ; sentiment=positive
    noun  SUBJECT (negative view | bearish view | dim view | cautious view) of/on OBJECT ; sentiment=negative
    noun  SUBJECT (praise | admiration | acclaim) for/of OBJECT ; sentiment=positive
    noun  SUBJECT (criticism | condemnation | denunciation) of OBJECT ; sentiment=negative
    adj   SUBJECT (positive | heartened | encouraged | bullish | optimistic | upbeat | enthusiastic | confident | happy | pleased | delighted | excited | satisfied | thrilled | hopeful | proud | fond | impressed) on/about/with/in/of/by OBJECT! ; sentiment=positive
    adj   SUBJECT (negative | bearish | pessimistic | cautious | sceptical | skeptical | critical | worried | concerned | wary | unhappy | disappointed | angry | furious | dissatisfied | dismissive | suspicious | dismayed | outraged | gloomy | displeased | discontent | disgruntled | upset | annoyed | frustrated | alarmed | incensed | infuriated | uneasy | nervous | anxious | disgusted) on/about/of/with/over/at/by OBJECT! ; sentiment=negative
    adj   SUBJECT (neutral | ambivalent | indifferent | agnostic | noncommittal) on/about/towards/toward/to OBJECT! ; sentiment=neutral
    is    SUBJECT (fan | admirer) of OBJECT ; sentiment=positive
    is    SUBJECT (critic | sceptic | skeptic | detractor) of OBJECT ; sentiment=negative
