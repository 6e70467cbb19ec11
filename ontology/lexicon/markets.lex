# Prices, levels, results, dividends, buybacks, rates.

price_change
    verb  SUBJECT:Instrument (rise | gain | climb | advance | jump | surge | soar | rally | rebound | recover | increase | add | appreciate | strengthen | skyrocket | leap | spike | pop | zoom | rocket | bounce | improve | mount | swell | firm | ascend | vault | grow | shoot up | go up | pick up | tick up | perk up | bounce back | edge up | inch up | creep up | move up | run up | spring back | rack up | put on | pile on | shoot higher | blast past | ratchet up | bounce up) OBJECT, by OBJECT, of OBJECT, to TO, from FROM ; sign=+
    verb  SUBJECT:Instrument (fall | drop | decline | slip | slide | sink | tumble | plunge | plummet | decrease | dip | slump | retreat | ease | dive | nosedive | nose-dive | crash | collapse | weaken | depreciate | crater | tank | crumble | sag | swoon | skid | backtrack | dwindle | retrace | soften | shrink | go down | fall back | pull back | sell off | tick down | edge down | inch down | come down | drop off | tail off | give back | drop back | slip back | fall off) OBJECT, by OBJECT, of OBJECT, to TO, from FROM ; sign=-
    verb  SUBJECT:Instrument|Company's [price | share price | stock price | market price | value | market value | market capitalisation | market capitalization | price per share | trading value] (rise | gain | climb | advance | jump | surge | soar | rally | rebound | recover | increase | add | appreciate | strengthen | skyrocket | leap | spike | pop | zoom | rocket | bounce | improve | mount | swell | firm | ascend | vault | grow | shoot up | go up | pick up | tick up | perk up | bounce back | edge up | inch up | creep up | move up | run up | spring back | rack up | put on | pile on | shoot higher | blast past | ratchet up | bounce up) OBJECT, by OBJECT, to TO, from FROM ; sign=+
    verb  SUBJECT:Instrument|Company's [price | share price | stock price | market price | value | market value | market capitalisation | market capitalization | price per share | trading value] (fall | drop | decline | slip | slide | sink | tumble | plunge | plummet | decrease | dip | slump | retreat | ease | dive | nosedive | nose-dive | crash | collapse | weaken | depreciate | crater | tank | crumble | sag | swoon | skid | backtrack | dwindle | retrace | soften | shrink | go down | fall back | pull back | sell off | tick down | edge down | inch down | come down | drop off | tail off | give back | drop back | slip back | fall off) OBJECT, by OBJECT, to TO, from FROM ; sign=-
    verb  SUBJECT:Company (rise | climb | advance | jump | surge | soar | rally | rebound | recover | skyrocket | leap | spike | pop | zoom | rocket | bounce | ascend | vault | shoot up | go up | tick up | bounce back | edge up | inch up | creep up | move up | run up | shoot higher | blast past | ratchet up | bounce up) OBJECT:percent|points|money!, by OBJECT, to TO, from FROM ; sign=+
    verb  SUBJECT:Company (gain) OBJECT:percent|points!, by OBJECT, to TO, from FROM ; sign=+
    verb  SUBJECT:Company (fall | drop | decline | slip | slide | sink | tumble | plunge | plummet | dip | slump | retreat | dive | nosedive | nose-dive | crash | collapse | crater | tank | swoon | skid | go down | fall back | pull back | sell off | tick down | edge down | inch down | drop back | slip back) OBJECT:percent|points|money!, by OBJECT, to TO, from FROM ; sign=-
    verb  SUBJECT:Company (rise | gain | climb | rally | surge | soar | rebound | jump | break out) ; sign=+
    verb  SUBJECT:Company (fall | drop | slip | slide | tumble | plunge | plummet | sink | slump | sell off) ; sign=-
    verb  SUBJECT:Company (rise | climb | rally | surge | soar | rebound) to TO:money, from FROM:money ; sign=+
    verb  SUBJECT:Company (fall | drop | decline | slip | slide | tumble | plunge | plummet | sink | slump) to TO:money, from FROM:money ; sign=-
    verb  SUBJECT:Instrument (lose | shed | cede | surrender | erase | give up | drop) OBJECT!, to TO, from FROM ; sign=-
    verb  SUBJECT:Company (lose | shed | cede | surrender) OBJECT:percent!, to TO, from FROM ; sign=-
    verb  SUBJECT:Instrument (gain | add | put on | tack on | recoup | regain | pick up) OBJECT!, to TO, from FROM ; sign=+
    verb  SUBJECT:Company (close | end | finish | open | trade | settle | be | edge | inch | move) {up | higher | stronger | firmer}, OBJECT!, by OBJECT, to/at TO, from FROM ; sign=+
    verb  SUBJECT:Company (close | end | finish | open | trade | settle | be | edge | inch | move) {down | lower | off | weaker | softer}, OBJECT!, by OBJECT, to/at TO, from FROM ; sign=-
    verb  SUBJECT:Instrument (edge | inch | move | tick | creep | nudge | drift | trend | head | push | grind | run | shoot | jump | go | close | end | finish | open | trade | settle | start | turn | be) {up | higher | upward | upwards | stronger | firmer | dearer}, OBJECT, by OBJECT, to/at TO, from FROM ; sign=+
    verb  SUBJECT:Instrument (edge | inch | move | tick | creep | nudge | drift | trend | head | push | grind | go | close | end | finish | open | trade | settle | start | turn | be) {down | lower | downward | downwards | off | weaker | softer | cheaper}, OBJECT, by OBJECT, to/at TO, from FROM ; sign=-
    verb  SUBJECT:Instrument|Company (close | end | finish | open | trade | be | remain | stay | hold | settle) {flat | unchanged | steady | stable} ; sign=0
    verb  SUBJECT:Instrument (close | end | finish | remain | stay | hold) {even} ; sign=0
    verb  SUBJECT:Instrument (change) {little | barely | hardly} ; sign=0
    verb  - (change) SUBJECT:Instrument, {little | barely | hardly} ; sign=0
    verb  SUBJECT:Instrument (stagnate | tread water | hold steady | stabilise | stabilize | level off | plateau | mark time) ; sign=0
    verb  SUBJECT:Instrument (see | post | record | register | make | have | notch | show | book | enjoy | score | chalk up | experience | extend | mark) [gain | rise | increase | advance | rally | jump | surge | rebound | climb | upswing | recovery | uptick], of OBJECT, to TO, from FROM ; sign=+
    verb  SUBJECT:Instrument (see | post | record | register | make | have | notch | show | suffer | experience | sustain | take | extend | endure) [fall | drop | decline | loss | slide | plunge | slump | decrease | dip | tumble | sell-off | selloff | retreat | correction], of OBJECT, to TO, from FROM ; sign=-
    verb  CAUSE (send | push | drive | lift | pull | bring | take | force | nudge | propel | boost | bid) SUBJECT:Instrument|Company, {up | higher | upward | upwards | soaring | surging | climbing | rising}, OBJECT, by OBJECT, to TO, from FROM ; sign=+
    verb  CAUSE (lift | boost | buoy | propel | raise) SUBJECT:Instrument, OBJECT!, by OBJECT, to TO, from FROM ; sign=+
    verb  CAUSE (send | push | drive | pull | bring | take | force | drag | knock | weigh | pressure | nudge) SUBJECT:Instrument|Company, {down | lower | downward | downwards | tumbling | plunging | falling | sliding | plummeting}, OBJECT, by OBJECT, to TO, from FROM ; sign=-
    verb  CAUSE (knock | wipe | shave | slice | take | erase | strip | cut) OBJECT!, off/from SUBJECT:Instrument|Company ; sign=-
    verb  CAUSE (add) OBJECT!, to SUBJECT:Instrument ; sign=+
    verb  SUBJECT:Instrument|Company's [price | share price | stock price | market price | value | market value] (double) ; sign=+, object=100 percent
    verb  SUBJECT:Instrument|Company's [price | share price | stock price | market price | value | market value] (triple | treble) ; sign=+, object=200 percent
    verb  SUBJECT:Instrument|Company's [price | share price | stock price | market price | value | market value] (halve) ; sign=-, object=50 percent
    verb  SUBJECT:Instrument (double) ; sign=+, object=100 percent
    verb  SUBJECT:Instrument (triple | treble) ; sign=+, object=200 percent
    verb  SUBJECT:Instrument (halve) ; sign=-, object=50 percent
    verb  SUBJECT:Instrument (break out) ; sign=+
    verb  SUBJECT:Instrument (hit | reach | set | touch | notch) [high | record high | new high | all-time high | time high | lifetime high | record | peak], of TO ; sign=+
    verb  SUBJECT:Instrument (go into freefall | take hit | take beating | go into tailspin | lose ground) ; sign=-
    verb  SUBJECT:Instrument (hit | reach | touch | rise to | climb to) [highest level | highest point | highest close | highest price] ; sign=+
    verb  SUBJECT:Instrument (hit | reach | touch) [lowest level | lowest point | lowest close | lowest price] ; sign=-
    verb  SUBJECT:Instrument (close | end | finish | open | be | trade | settle | remain | stay | start | begin) in [red | negative territory | minus] ; sign=-
    verb  SUBJECT:Instrument (close | end | finish | open | be | trade | settle | remain | stay | start | begin) in [green | positive territory | plus] ; sign=+
    verb  SUBJECT:Instrument (snap | end | break) [winning streak | winning run] ; sign=-
    verb  SUBJECT:Instrument (snap | end | break) [losing streak | losing run] ; sign=+
    verb  SUBJECT:Instrument (be | rank | finish) among [loser | decliner | faller | big loser | worst performer] ; sign=-
    verb  SUBJECT:Instrument (be | rank | finish) among [gainer | winner | riser | advancer | top performer] ; sign=+
    verb  SUBJECT:Instrument (take off) ; sign=+
    verb  SUBJECT:Instrument (hit | reach | touch) [low | record low | new low | all-time low | time low], of TO ; sign=-
    noun  SUBJECT:Instrument (rise | gain | increase | advance | rally | jump | surge | rebound | climb | appreciation | upswing | leap | uptick | recovery) in/of/for SUBJECT:Instrument, of OBJECT, to TO, from FROM ; sign=+
    noun  SUBJECT:Instrument (fall | drop | decline | loss | slide | plunge | slump | decrease | dip | tumble | retreat | depreciation | crash | collapse | sell-off | selloff | nosedive | correction) in/of/for SUBJECT:Instrument, of OBJECT, to TO, from FROM ; sign=-
    adj   SUBJECT:Instrument (ahead | positive) OBJECT, by OBJECT ; sign=+
    adj   SUBJECT:Instrument (up | higher | stronger | firmer | dearer | better off) OBJECT, by OBJECT, to/at TO, from FROM ; sign=+
    adj   SUBJECT:Company (up | higher) OBJECT!, by OBJECT, to/at TO, from FROM ; sign=+
    adj   SUBJECT:Instrument (negative) OBJECT, by OBJECT ; sign=-
    adj   SUBJECT:Instrument (down | lower | off | weaker | softer | cheaper) OBJECT, by OBJECT, to/at TO, from FROM ; sign=-
    adj   SUBJECT:Company (down | lower | off) OBJECT!, by OBJECT, to/at TO, from FROM ; sign=-
    adj   SUBJECT:Instrument|Company (flat | unchanged | little changed | steady | stable) ; sign=0

trades_at
    verb  SUBJECT:Instrument|Company (close | end | finish | settle | end day | close day | finish day | end session | close session | end trading | finish trading | end week | finish week) at/on/near/above/below/around OBJECT! ; kind=close
    verb  SUBJECT:Instrument|Company (close | end | finish | settle) {up | down | higher | lower | flat | unchanged}, at/on/to OBJECT! ; kind=close
    verb  SUBJECT:Instrument|Company (open | open day | start day | open trading) at/on/above/below OBJECT! ; kind=open
    verb  SUBJECT:Instrument|Company (trade | change hand | hover) at/around/near/below/above/for OBJECT! ; kind=intraday
    verb  SUBJECT:Instrument (stand | sit | remain | lie | be | hold) at/around/near/above/below OBJECT!
    verb  SUBJECT:Instrument (fetch | cost | buy) OBJECT:money!
    verb  SUBJECT:Instrument (have) [value | price | share price | stock price], of OBJECT!
    verb  - (quote | price | value) SUBJECT:Instrument, at OBJECT:money!
    verb  SUBJECT:Instrument (top | surpass | pass | exceed | cross | break | break through | breach | clear | hit | reach | touch | crack | pierce | test) OBJECT:money|points!
    verb  SUBJECT:Instrument|Company (peak | top out) at OBJECT! ; kind=high
    verb  SUBJECT:Instrument|Company (bottom | bottom out | trough) at OBJECT! ; kind=low
    verb  SUBJECT:Instrument|Company (reach | hit | touch | set | mark) [high | peak | record | record high | all-time high | time high | 52-week high], of/at OBJECT! ; kind=high
    verb  SUBJECT:Instrument|Company (reach | hit | touch | set | mark) [low | trough | record low | all-time low | time low | 52-week low], of/at OBJECT! ; kind=low
    verb  - (leave | put | bring | take) SUBJECT:Instrument, at OBJECT! ; kind=close
    verb  - (push | send | lift | drive | take | carry | propel | boost | bring | raise) SUBJECT:Instrument, to [high | peak | record | record high | all-time high | time high | new high | 52-week high | lifetime high | record close], of/at OBJECT! ; kind=high
    verb  - (push | send | drive | take | bring | drag | knock | pull) SUBJECT:Instrument, to [low | trough | record low | all-time low | time low | new low | 52-week low], of/at OBJECT! ; kind=low
    verb  SUBJECT:Instrument (rise | climb | jump | surge | soar | rally | run | move | advance | shoot | race | shoot up) to [high | peak | record | record high | all-time high | time high | new high | 52-week high], of/at OBJECT! ; kind=high
    verb  SUBJECT:Instrument (fall | drop | sink | slide | slip | tumble | plunge | plummet | dip) to [low | trough | record low | all-time low | time low | new low | 52-week low], of/at OBJECT! ; kind=low
    verb  SUBJECT:Instrument (average) OBJECT:money!
    verb  SUBJECT:Instrument (dip | fall | drop | sink | slip | slide | trade | dive | plunge | tumble | go | break) below/under OBJECT! ; kind=intraday
    verb  SUBJECT:Instrument (rise | climb | jump | surge | soar | rally | rebound | move | go | push | break | shoot | spike) above/past/over/beyond OBJECT! ; kind=intraday
    verb  - (change) SUBJECT:Instrument, {little | barely | hardly}, at OBJECT!
    verb  SUBJECT:Instrument (reach | hit | touch) [level | mark], of OBJECT:money|points!
    noun  SUBJECT:Instrument|Company (closing price | close | closing level | record close | settlement price | last close) of/at OBJECT ; kind=close
    noun  SUBJECT:Instrument|Company (opening price | opening level) of/at OBJECT ; kind=open
    noun  SUBJECT:Instrument|Company (high | peak | record high | all-time high | 52-week high) of/at OBJECT ; kind=high
    noun  SUBJECT:Instrument|Company (low | trough | record low | all-time low | 52-week low) of/at OBJECT ; kind=low
    noun  SUBJECT:Instrument (price | share price | stock price | current price | trading value | level) of/at OBJECT:money|points
    verb  SUBJECT's [price | share price | stock price | value | quote] (be | stand | stand at | sit at) OBJECT:money!, at OBJECT:money

reports
    verb  SUBJECT (report | post | record | announce | publish | register | disclose | book | log | release | unveil | declare | deliver | chalk up | clock | rack up | notch up | reveal) OBJECT:Measure, of VALUE, for PERIOD, in PERIOD, by CHANGE
    verb  SUBJECT (have | see | make | generate | earn | incur | suffer | produce | show | achieve | realise | realize | run | take | swing to | return to | reach | face) OBJECT:Measure, of VALUE!, in PERIOD, for PERIOD
    verb  SUBJECT (report | post | record | see | register | announce | have | experience | show | deliver | enjoy | book | log | achieve | witness | score | publish | expect | reveal | chalk up | mark) [rise | increase | gain | growth | jump | surge | improvement | boost | climb | advance | rebound | uptick | recovery | upturn | leap], in/of OBJECT:Measure, of CHANGE, to VALUE ; sign=+
    verb  SUBJECT (report | post | record | see | register | announce | suffer | have | experience | show | book | log | witness | publish | reveal | endure | face) [fall | drop | decline | decrease | slump | plunge | slide | dip | loss | reduction | contraction | collapse | slip | downturn | deterioration | shortfall], in/of OBJECT:Measure, of CHANGE, to VALUE ; sign=-
    verb  SUBJECT's OBJECT:Measure (see | have | post | record | show | enjoy | experience | register | report | make | log | mark | notch) [rise | increase | gain | growth | jump | surge | improvement | boost | climb | advance | rebound | uptick | recovery | leap], of CHANGE, to VALUE ; sign=+
    verb  SUBJECT's OBJECT:Measure (see | have | post | record | show | suffer | experience | register | report | log | mark) [fall | drop | decline | decrease | slump | plunge | slide | dip | reduction | contraction | collapse | slip | downturn | shortfall | setback], of CHANGE, to VALUE ; sign=-
    verb  SUBJECT (see | watch) OBJECT:Measure, {rise | grow | increase | climb | jump | surge | soar | gain | improve | rebound}, by CHANGE, of CHANGE, to VALUE ; sign=+
    verb  SUBJECT (see | watch) OBJECT:Measure, {fall | drop | decline | shrink | slip | slide | tumble | plunge | decrease | sink | slump}, by CHANGE, of CHANGE, to VALUE ; sign=-
    verb  SUBJECT (report | post | announce | see) OBJECT:Measure, {up | higher | ahead}, CHANGE, of CHANGE, to VALUE ; sign=+
    verb  SUBJECT (report | post | announce | see) OBJECT:Measure, {down | lower | off}, CHANGE, of CHANGE, to VALUE ; sign=-
    verb  SUBJECT's OBJECT:Measure (rise | grow | increase | climb | jump | surge | soar | gain | advance | improve | rebound | expand | swell | skyrocket | widen | recover | accelerate | go up | pick up | mount | rocket | leap | edge up | inch up | shoot up | move up | spike | balloon | tick up | rally | strengthen | firm | mushroom | quicken) CHANGE, by CHANGE, to VALUE ; sign=+
    verb  SUBJECT's OBJECT:Measure (fall | drop | decline | decrease | slip | slide | sink | tumble | plunge | plummet | shrink | contract | slump | dip | narrow | collapse | deteriorate | weaken | go down | ease | dwindle | slow | drop off | edge down | inch down | retreat | crash | dive | nosedive | crumble | worsen | diminish | tail off | fall off | come down | halve) CHANGE, by CHANGE, to VALUE ; sign=-
    verb  SUBJECT's OBJECT:Measure (stay | remain | be | hold) {flat | unchanged | steady | stable | little changed}, at VALUE ; sign=0
    verb  SUBJECT's OBJECT:Measure (stagnate | stabilise | stabilize | level off | plateau) at VALUE ; sign=0
    verb  SUBJECT's OBJECT:Measure (double) to VALUE ; change=100 percent
    verb  SUBJECT's OBJECT:Measure (triple | treble) to VALUE ; change=200 percent
    verb  SUBJECT's OBJECT:Measure (halve) to VALUE ; change=-50 percent
    verb  SUBJECT's OBJECT:Measure (total | reach | hit | amount to | come to | come in at | stand at | run at | be | average | exceed | top | equal | number | surpass | come out at | fall short of | approach | sit at | weigh in at | peak | bottom | bottom out | top out | clock in at | land at | settle at) VALUE!, at VALUE
    verb  SUBJECT's OBJECT:Measure (come in | stand | remain | be) {up | higher | ahead}, CHANGE, by CHANGE, at/to VALUE ; sign=+
    verb  SUBJECT's OBJECT:Measure (come in | stand | remain | be) {down | lower | off}, CHANGE, by CHANGE, at/to VALUE ; sign=-
    verb  SUBJECT's OBJECT:Measure (beat | top | exceed | surpass | smash | trounce | outstrip | outpace | come in above | come in ahead of | crush) [estimate | expectation | forecast | consensus | prediction | projection | guidance | view | analyst estimate | analyst expectation | target | consensus estimate] ; comparison=beat
    verb  SUBJECT's OBJECT:Measure (miss | fall short of | lag | trail | undershoot | come in below | fall below | come up short of) [estimate | expectation | forecast | consensus | prediction | projection | guidance | view | analyst estimate | analyst expectation | target | consensus estimate] ; comparison=miss
    verb  SUBJECT's OBJECT:Measure (meet | match | come in line with | come in in line with | equal) [estimate | expectation | forecast | consensus | prediction | projection | guidance | view | target | consensus estimate] ; comparison=in_line
    verb  SUBJECT (beat | top | exceed | surpass | smash | outdo | crush) [estimate | expectation | forecast | consensus | prediction | projection], for/on/of OBJECT:Measure!, with/of VALUE ; comparison=beat
    verb  SUBJECT (miss | fall short of | undershoot) [estimate | expectation | forecast | consensus | prediction | projection | target], for/on/of OBJECT:Measure!, with/of VALUE ; comparison=miss
    verb  SUBJECT (grow | increase | raise | boost | expand | improve | lift | double | widen) OBJECT:Measure, CHANGE, by CHANGE, to VALUE ; sign=+, when=actual
    verb  SUBJECT (cut | reduce | lower | shrink | narrow | slash | trim | pare | decrease | halve) OBJECT:Measure, CHANGE, by CHANGE, to VALUE ; sign=-, when=actual
    verb  SUBJECT:Country|Industry (grow | expand) CHANGE:percent!, by CHANGE ; object=economic growth, sign=+
    verb  SUBJECT:Country|Industry (grow | expand) at [rate | pace | annual rate | annual pace | annualised rate | annualized rate], of CHANGE:percent! ; object=economic growth, sign=+
    verb  SUBJECT:Country|Industry (shrink | contract) at [rate | pace | annual rate | annual pace | annualised rate | annualized rate], of CHANGE:percent! ; object=economic growth, sign=-
    verb  SUBJECT:Country|Industry (shrink | contract) CHANGE:percent!, by CHANGE ; object=economic growth, sign=-
    verb  SUBJECT's [economy | employer | private sector | service sector | labour market | labor market] (lose | shed | cut | eliminate | slash) CHANGE:people! ; object=jobs, sign=-
    verb  SUBJECT's [economy | employer | private sector | service sector | labour market | labor market] (add | create | gain) CHANGE:people! ; object=jobs, sign=+
    verb  SUBJECT:Country (lose | shed) CHANGE:people! ; object=jobs, sign=-
    verb  SUBJECT:Country (add | create | gain) CHANGE:people! ; object=jobs, sign=+
    verb  SUBJECT:Company (lose) VALUE:money! ; object=net loss
    verb  SUBJECT:Company (earn | net | make | gain) VALUE:money! ; object=net profit
    verb  SUBJECT:Company (make | turn | have | book | manage) [profit | profits], in/for PERIOD ; object=net profit
    adj   SUBJECT:Company (profitable) ; object=profit, when=expected|planned
    verb  SUBJECT:Company (return | swing back | get back | come back | be back) to [profit | profitability | black] ; object=profit
    verb  SUBJECT:Company (be | remain | stay | finish | end year) in [black] ; object=profit
    verb  SUBJECT (swing | return | fall | slip | plunge | sink) to/into OBJECT:Measure!, of VALUE:money!
    verb  SUBJECT (beat | top | exceed | surpass) [estimate | expectation | forecast | consensus], with OBJECT:Measure!, of VALUE ; comparison=beat
    verb  SUBJECT (miss | fall short of) [estimate | expectation | forecast | consensus], with OBJECT:Measure!, of VALUE ; comparison=miss
    verb  SUBJECT:Company (earn | make) VALUE:money!, per [share] ; object=earnings per share
    verb  SUBJECT:Company (lose) VALUE:money!, per [share] ; object=earnings per share, sign=-
    verb  SUBJECT:Company (earn | generate | take in | bring in | pull in | make | book | post | report | take) VALUE:money!, in OBJECT:Measure!
    verb  SUBJECT:Company (sell | ship) VALUE:Product! ; object=sales
    verb  SUBJECT:Company (deliver) VALUE:Product! ; object=deliveries
    verb  SUBJECT:Company (build | produce | manufacture | make | assemble) VALUE:Product! ; object=production
    verb  SUBJECT:Organization (employ) VALUE:people! ; object=number of employees
    verb  SUBJECT:Organization (have) [employee | worker | staff], of VALUE:people! ; object=number of employees
    verb  SUBJECT:Company (turn over) VALUE:money! ; object=revenue
    verb  SUBJECT:Company (owe) VALUE:money! ; object=debt
    verb  SUBJECT:Company (write down | write off) VALUE:money! ; object=write-down
    verb  SUBJECT:Company (take | book | record | report | incur | recognise | recognize | absorb | post) [charge | one-time charge | one-off charge | pre-tax charge | pretax charge | exceptional charge | special charge | restructuring charge | impairment charge | non-cash charge | accounting charge], of VALUE:money! ; object=charge
    verb  - (value) SUBJECT:Company, at VALUE:money! ; object=market capitalization
    verb  SUBJECT:Company|Product's [sale | sales | brand] (account for | command | hold | have | capture | take | obtain | gain | win | secure | attain | achieve) VALUE:percent!, of [market | market share] ; object=market share
    verb  SUBJECT:Company|Product (account for | command | hold | control | have | capture | take | obtain | gain | win | claim | garner | secure | grab | attain | achieve | enjoy) VALUE:percent!, of [market | sale | sales | market share] ; object=market share
    verb  SUBJECT:Company|Product (account for | command | hold | control | have | capture | take | obtain | win | claim | boast | enjoy) [market share], of VALUE:percent! ; object=market share
    verb  SUBJECT:Company|Product (account for | command | hold | control | have | capture | take | obtain | win | claim | boast | enjoy) VALUE:percent!, [share], of [market | sale | sales] ; object=market share
    verb  SUBJECT:Organization (have | reach | count | serve) [user | customer | subscriber | member | account], of VALUE:number! ; object=number of users
    verb  SUBJECT:Company (have | receive | take | report | win | book | log | secure | land | get | attract | register | gather | collect | garner | post | record) [order | firm order | net order | confirmed order | gross order | new order], of VALUE:quantity! ; object=orders
    noun  SUBJECT (rise | increase | gain | growth | jump | surge | boost | climb | rebound | advance | uptick) in/of OBJECT:Measure, of CHANGE, to VALUE ; sign=+
    noun  SUBJECT (fall | drop | decline | decrease | slump | plunge | slide | dip | reduction | contraction | collapse) in/of OBJECT:Measure, of CHANGE, to VALUE ; sign=-
    adj   SUBJECT's OBJECT:Measure (up | higher | ahead) CHANGE!, by CHANGE, to VALUE, at VALUE ; sign=+
    adj   SUBJECT's OBJECT:Measure (down | lower | off) CHANGE!, by CHANGE, to VALUE, at VALUE ; sign=-
    adj   SUBJECT's OBJECT:Measure (above | better than | ahead of | higher than) [estimate | expectation | forecast | consensus | projection] ; comparison=beat
    adj   SUBJECT's OBJECT:Measure (below | worse than | lower than | short of | behind) [estimate | expectation | forecast | consensus | projection] ; comparison=miss
    adj   SUBJECT's OBJECT:Measure (in line) with [estimate | expectation | forecast | consensus | projection] ; comparison=in_line

pays_dividend
    verb  SUBJECT (pay | hand out | distribute | pay out | return) OBJECT:money!, per/a [share] ; action=pay
    verb  SUBJECT (pay | hand out | distribute | pay out | offer | return) [dividend | quarterly dividend | special dividend | interim dividend | final dividend | annual dividend | cash dividend], of OBJECT, yielding OBJECT ; action=pay
    verb  SUBJECT (declare | announce | propose | approve | recommend | authorise | authorize | initiate) [dividend | quarterly dividend | special dividend | interim dividend | final dividend | annual dividend | cash dividend], of OBJECT ; action=declare
    verb  SUBJECT's [dividend | quarterly dividend | share | stock] (yield) OBJECT:percent! ; action=pay
    verb  SUBJECT (raise | increase | hike | boost | lift | up | double | improve) [dividend | quarterly dividend | interim dividend | final dividend | annual dividend | payout], to OBJECT, by OBJECT ; action=raise
    verb  SUBJECT (cut | reduce | slash | lower | trim | halve | pare) [dividend | quarterly dividend | interim dividend | final dividend | annual dividend | payout], to OBJECT, by OBJECT ; action=cut
    verb  SUBJECT (suspend | scrap | cancel | eliminate | omit | skip | axe | halt | drop | pass) [dividend | quarterly dividend | interim dividend | final dividend | dividend payment | payout] ; action=suspend
    noun  SUBJECT (dividend | quarterly dividend | special dividend | interim dividend | final dividend) of OBJECT! ; action=pay
    noun  SUBJECT (dividend increase | dividend hike) of/to OBJECT! ; action=raise
    noun  SUBJECT (dividend cut) of/to OBJECT! ; action=cut

buys_back
    verb  SUBJECT (buy back | repurchase | retire | redeem) OBJECT, of/in [share | stock | common stock]
    verb  SUBJECT (buy back | repurchase | retire | redeem) [share | stock | common stock | bond], worth/of/for OBJECT!
    verb  SUBJECT (announce | launch | authorise | authorize | approve | complete | begin | start | plan | expand | increase | extend) [buyback | share buyback | stock buyback | repurchase | share repurchase | buyback programme | buyback program | share buyback programme | share repurchase programme | repurchase program | repurchase programme], of/worth OBJECT!
    verb  SUBJECT (spend) OBJECT:money!, on/in [buyback | share buyback | repurchase | share repurchase | stock buyback]
    noun  SUBJECT (buyback | share buyback | stock buyback | repurchase | share repurchase) of/worth OBJECT!

sets_rate
    verb  SUBJECT:CentralBank (raise | increase | hike | lift | up | put up | boost | tighten | bump) [rate | interest rate | key rate | base rate | benchmark rate | policy rate | discount rate | federal funds rate | target rate | refinancing rate | main refinancing rate | cash rate | bank rate | official rate | overnight rate | prime rate | funds rate | main rate | repo rate | lending rate | key interest rate | deposit rate | benchmark interest rate | main interest rate], by CHANGE, to OBJECT, from PREVIOUS ; action=raise
    verb  SUBJECT:CentralBank (cut | lower | reduce | slash | trim | ease | drop | bring down | halve) [rate | interest rate | key rate | base rate | benchmark rate | policy rate | discount rate | federal funds rate | target rate | refinancing rate | main refinancing rate | cash rate | bank rate | official rate | overnight rate | prime rate | funds rate | main rate | repo rate | lending rate | key interest rate | deposit rate | benchmark interest rate | main interest rate], by CHANGE, to OBJECT, from PREVIOUS ; action=cut
    verb  SUBJECT:CentralBank (hold | keep | leave | maintain | freeze) [rate | interest rate | key rate | base rate | benchmark rate | policy rate | discount rate | federal funds rate | target rate | refinancing rate | main refinancing rate | cash rate | bank rate | official rate | overnight rate | prime rate | funds rate | main rate | repo rate | key interest rate | deposit rate | benchmark interest rate], at OBJECT, {unchanged | steady | on hold | flat} ; action=hold
    verb  SUBJECT:CentralBank (hold | keep | leave | maintain | freeze | retain) [rate | interest rate | key rate | base rate | benchmark rate | policy rate | discount rate | federal funds rate | target rate | refinancing rate | main refinancing rate | cash rate | bank rate | official rate | overnight rate | prime rate | funds rate | main rate | key interest rate | deposit rate], at/of OBJECT! ; action=hold
    verb  SUBJECT:CentralBank (set | fix) [rate | interest rate | key rate | base rate | benchmark rate | policy rate], at OBJECT!
    noun  SUBJECT:CentralBank (rate cut | interest rate cut | cut in interest rates | rate reduction) of CHANGE, to OBJECT ; action=cut
    noun  SUBJECT:CentralBank (rate hike | rate rise | rate increase | interest rate rise | interest rate hike) of CHANGE, to OBJECT ; action=raise
