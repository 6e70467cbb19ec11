# New products, recalls, delays, output, prices, specifications, sites opened and closed.

launches
    verb  SUBJECT:Organization (launch | unveil | release | introduce | roll out | debut | premiere | reveal | show off | present | showcase | bring out | take wrap off | pull wrap off | relaunch | re-launch) OBJECT:Product, for/at PRICE, in/at PLACE
    verb  SUBJECT:Organization (issue | deploy | start selling | begin selling | begin shipping | start shipping | put on sale | make available | bring to market | commercialise | commercialize | unwrap | kick off | test-market) OBJECT:Product, for/at PRICE, in/at PLACE
    verb  OBJECT:Product (go) on [sale | market | release], in/at PLACE, for/at PRICE, from SUBJECT
    verb  OBJECT:Product (hit | reach) [store | shelf | market | street | showroom | store shelf], in/at PLACE, for/at PRICE
    verb  OBJECT:Product (arrive | appear | land) in/on [store | shelf | market | showroom], in PLACE, for/at PRICE
    verb  OBJECT:Product (come | arrive) to/onto/on [market | store], in PLACE, for/at PRICE
    verb  - (schedule | slate | plan | time) OBJECT:Product, for [release | launch | introduction | debut | sale], in PLACE ; modality=planned
    adj   OBJECT:Product (due) {out}, in/on PLACE ; modality=planned
    adj   OBJECT:Product (due) in/on [store | shop | showroom | market | sale | shelf], in PLACE ; modality=planned
    adj   OBJECT:Product (due | due out | scheduled | slated) for [release | launch | introduction | debut], in PLACE ; modality=planned
    verb  OBJECT:Product (ship) in/to PLACE, for/at PRICE
    verb  OBJECT:Product (make) [debut | appearance | premiere], in/at PLACE
    verb  OBJECT:Product (enter) [service | production | market], in/with PLACE
    adj   OBJECT:Product (available | on sale | out | released) in/at PLACE, for/at PRICE
    verb  SUBJECT:Organization (take | pull) [wrap | cover | veil], off/of/from OBJECT:Product!
    verb  SUBJECT:Organization (lift) [veil | lid | curtain], on OBJECT:Product!
    verb  SUBJECT:Organization (launch | open | start | introduce | begin | inaugurate | add) OBJECT:Product, to/in/from PLACE
    verb  SUBJECT:Organization (start | begin | commence) [sale | shipping | shipment | rollout | delivery], of OBJECT:Product!, in PLACE
    verb  SUBJECT:Organization (start | begin | commence) to [sell | offer | ship | market], OBJECT:Product!, in PLACE, for/at PRICE
    verb  SUBJECT:Organization (put) OBJECT:Product, on [sale | market | shelf], for/at PRICE, in PLACE
    verb  SUBJECT:Organization (bring) OBJECT:Product, to [market | sale], in PLACE
    verb  SUBJECT:Organization (add) OBJECT:Product, to [lineup | range | line | portfolio | line-up | offering]
    verb  OBJECT:Product (go on sale | hit market | hit store | hit shelf | come out | come onto market | arrive in store | become available | reach market | make debut | enter service | debut | premiere) in/at PLACE, for/at PRICE, from SUBJECT
    verb  SUBJECT:Organization (announce) [launch | release | introduction | availability | rollout | debut], of OBJECT:Product!, in/at PLACE
    verb  OBJECT:Product (carry | have) [price | price tag | sticker price | retail price | starting price], of PRICE!
    noun  OBJECT:Product (launch | release | introduction | debut | rollout | unveiling) in/at PLACE, for/at PRICE
    noun  SUBJECT:Organization (launch | release | introduction | rollout | roll-out | unveiling | debut | premiere | relaunch) of OBJECT:Product, in/at PLACE, for/at PRICE

withdraws
    verb  SUBJECT:Organization (recall | withdraw | pull | discontinue | cancel | scrap | axe | drop | retire | ditch | phase out | kill off | take off market | take off shelf | stop selling | stop making | stop producing | suspend | shut down | abandon | shelve | end production of | pull plug on | call back) OBJECT:Product, over/for REASON, of QUANTITY
    verb  SUBJECT:Organization (end | stop | halt | suspend | cease | discontinue) [sale | production | distribution | support | manufacture | shipment | service | development], of/for OBJECT:Product!, over REASON
    verb  SUBJECT:Organization (cut | eliminate | end | abandon | close | retire | drop | discontinue | phase out | kill off | kill) [route | flight | line], of/for OBJECT:Product!
    verb  SUBJECT:Company (ground | stop flying | mothball) OBJECT:Product, over/for REASON, of QUANTITY
    verb  SUBJECT (issue | announce | order | launch | expand | begin | extend | make) [recall | product recall | safety recall | voluntary recall], of/for OBJECT:Product!, over REASON, of QUANTITY
    verb  SUBJECT:Organization (pull | remove | withdraw | take) OBJECT:Product, from/off [shelf | market | sale | store | service], over REASON
    adj   OBJECT:Product (subject to recall | under recall) by SUBJECT
    noun  SUBJECT:Organization (recall | withdrawal | discontinuation | cancellation | phase-out | phaseout | retirement | grounding) of OBJECT:Product, over REASON, of QUANTITY

delays
    verb  SUBJECT (delay | postpone | put off | defer | hold back | hold up | reschedule | set back | adjourn | stall) OBJECT:Product|Event, until/to UNTIL, by UNTIL, over/for REASON
    verb  SUBJECT (push back) OBJECT:Event, until/to UNTIL, over/for REASON
    verb  SUBJECT (push back) OBJECT:Product, until/to UNTIL!
    verb  SUBJECT (delay | postpone | put off | push back | defer | hold back | reschedule) [launch | release | delivery | introduction | first flight | test flight | maiden flight | flight | opening | start | rollout | production | debut | sale | decision | date | shipment | program | programme], of/for OBJECT:Product|Event!, until/to UNTIL, over/for REASON
    verb  SUBJECT (announce | face | suffer | experience | report | blame | admit | hit) [delay | postponement | setback | hold-up], of/to/in/with/on OBJECT:Product|Event!
    verb  OBJECT:Product|Event (slip | run late | fall behind schedule) to/until UNTIL
    verb  SUBJECT (push back | delay | postpone | put off | defer) [delivery | launch | release | flight | first delivery | first flight | debut | introduction], of OBJECT:Product!, until/to UNTIL, over/for REASON
    adj   OBJECT:Product|Event (behind schedule | delayed | overdue | postponed | late | behind) by SUBJECT, until UNTIL
    verb  SUBJECT:Organization (deliver | complete | finish | launch | release | hand over | ship) OBJECT:Product, behind [schedule]
    verb  OBJECT:Product (be | run | fall | remain | fly | take off | arrive | appear | debut | launch) behind [schedule], over REASON
    verb  OBJECT:Product (make | begin | complete | take) [flight | maiden flight | first flight | test flight | debut | maiden voyage | appearance], behind [schedule]
    verb  OBJECT:Product (make | begin | complete | take) [flight | maiden flight | first flight | test flight | debut | maiden voyage], {late}
    verb  OBJECT:Product|Event (suffer | face | experience | encounter | undergo | hit) [delay | postponement | setback | hold-up], over REASON
    verb  OBJECT:Product's [release | launch | delivery | introduction | debut | first flight | maiden flight | production | development | program | programme] (be | run | fall | remain) behind [schedule]
    adj   OBJECT:Product's [release | launch | delivery | introduction | debut | first flight | maiden flight | production | development | program | programme] (behind schedule | delayed | overdue | late) until UNTIL
    noun  SUBJECT (delay | postponement | deferral) of/to/in/with/for/on OBJECT:Product|Event, until/to UNTIL
    noun  SUBJECT:Organization (delay) in/of [launch | release | delivery | production | introduction], of OBJECT:Product!

changes_output
    verb  SUBJECT (cut | reduce | curb | lower | scale back | slash | trim | curtail | decrease | cut back | limit | wind down | slow | halve) [production | output | capacity | manufacturing | production rate | quota | production target], of/at/in/for OBJECT, by CHANGE, to QUANTITY, over REASON ; direction=decrease
    verb  SUBJECT (stop | halt | suspend | cease | end | idle | shut down | interrupt | pause | freeze | discontinue) [production | output | manufacturing | assembly | operation | work], of/at/in/for OBJECT, over REASON ; direction=decrease
    verb  SUBJECT (raise | increase | boost | ramp up | step up | expand | lift | double | triple | accelerate | speed up | crank up | hike | grow) [production | output | capacity | manufacturing | production rate | quota], of/at/in/for OBJECT, by CHANGE, to QUANTITY ; direction=increase
    verb  SUBJECT (resume | restart | start | begin | relaunch) [production | output | manufacturing | assembly], of/at/in/for OBJECT ; direction=increase
    noun  SUBJECT (production cut | output cut | production halt | production stop | reduction in output | cut in production | cut in output) of/at/for OBJECT, of CHANGE ; direction=decrease
    noun  SUBJECT (production increase | output increase | ramp-up | capacity expansion) of/at/for OBJECT, of CHANGE ; direction=increase

priced_at
    verb  - (cut | reduce | lower | slash | raise | increase | drop | hike | set | fix) [price | starting price | base price], of/for SUBJECT:Product!, to/at OBJECT:money!, in PLACE
    verb  - (charge) OBJECT:money!, for SUBJECT:Product!
    verb  SUBJECT:Product (start | retail | sell | list | go | be) at/for/from OBJECT:money!, in PLACE
    verb  [price] (start | begin) at OBJECT:money!, for/of SUBJECT:Product!
    verb  SUBJECT:Product (cost | retail for | retail at | sell for | sell at | start at | go for | list at | list for | fetch) OBJECT:money, in PLACE
    verb  - (price | sell | offer | market | value) SUBJECT:Product, at/for/from OBJECT:money!, in PLACE
    verb  SUBJECT:Product (come with | carry | have | bear | command) [price | price tag | list price | retail price | sticker price | base price | starting price], of OBJECT:money!
    verb  SUBJECT:Product's [price | list price | price tag | retail price | sticker price | base price | starting price] (be | start | begin) OBJECT:money, at/from OBJECT:money
    noun  SUBJECT:Product (price | list price | price tag | base price | retail price | sticker price | starting price | cost) of OBJECT:money
    adj   SUBJECT:Product (priced | available | on sale) at/for/from OBJECT:money!, in PLACE

has_specification
    verb  SUBJECT:Product (have | offer | feature | boast | provide | come with | deliver | carry | seat | hold | weigh | measure | store | accommodate) OBJECT:number
    verb  SUBJECT:Product (have | offer | feature | boast | come with) [range | capacity | screen | display | battery life | memory | storage | top speed | resolution | weight | length | wingspan | horsepower], of OBJECT!
    noun  SUBJECT:Product (range | capacity | top speed | weight | length | battery life | storage capacity | seating capacity) of OBJECT:number

opens
    verb  SUBJECT:Organization (open | build | construct | inaugurate | set up | establish | erect | break ground on | commission | start building | open up | launch | reopen | re-open) OBJECT:Facility, for/at AMOUNT
    verb  SUBJECT:Organization (cut ribbon on | cut ribbon at) OBJECT:Facility
    verb  SUBJECT:Organization (complete | begin | start) [construction | building | work], of/on OBJECT:Facility!, for AMOUNT
    noun  SUBJECT:Organization (opening | construction | inauguration | building | reopening) of OBJECT:Facility, for AMOUNT

closes
    verb  SUBJECT:Organization|Government (close | shut | shutter | shut down | close down | mothball | idle | demolish | vacate | decommission | wind up | eliminate | axe | cut | terminate | scrap | abandon) OBJECT:Facility, over REASON
    verb  OBJECT:Facility (close | shut | shut down | close down | cease operation) over REASON
    verb  SUBJECT:Organization's [plan | programme | program | restructuring | restructuring plan | turnaround plan | reorganisation | reorganization | proposal] (close | shut | shutter | shut down | close down) OBJECT:Facility!, over REASON ; modality=planned
    verb  SUBJECT:Organization (announce | plan | confirm) [closure | closing | shutdown], of OBJECT:Facility!, over REASON ; modality=planned
    noun  SUBJECT:Organization (closure | closing | shutdown | shuttering | shutting | elimination) of OBJECT:Facility, over REASON
