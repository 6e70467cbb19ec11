# Who works where, who comes and who goes, who meets whom.

works_for
    verb  SUBJECT:Person (work | serve | toil) for/at/with OBJECT, as ROLE
    verb  SUBJECT:Person (lead | head | run | manage | chair | direct | oversee | helm | co-lead | captain | steer | spearhead) OBJECT:Organization
    verb  SUBJECT:Person (head up | preside over | take charge of | take helm of | take rein of) OBJECT:Organization
    verb  SUBJECT:Person (join | rejoin | return to) OBJECT:Organization, as ROLE
    verb  SUBJECT:Person (come | move | switch | defect | arrive | transfer | join) from OBJECT:Organization! ; ended=true
    verb  - (hire | poach | lure | recruit | hire away | poach away | lure away | headhunt) SUBJECT:Person, from OBJECT:Organization! ; ended=true
    verb  SUBJECT:Person (become | remain | act as | serve as) ROLE!, of/at/for/in OBJECT:Organization
    verb  SUBJECT:Person (hold | occupy | assume | take up | take on | take | have | reassume | fill | accept | get) [post | position | role | title | office | job | seat | chairmanship | presidency], of ROLE, at/with/in/of OBJECT
    verb  SUBJECT:Person (lead | head | run | manage | chair | direct | oversee | helm | head up) [unit | division | desk | business | operation | team | department | office | arm | group | practice | fund | branch], of/at/for OBJECT:Organization!
    verb  SUBJECT:Person (cover | follow | track) [company | firm | stock | share | sector | industry | airline | carmaker | bank | automaker | retailer], for/at OBJECT:Organization!
    verb  SUBJECT:Person (be) with OBJECT:Organization!
    verb  SUBJECT:Person (spend) [year | decade | career | month], at/with OBJECT:Organization!
    verb  SUBJECT:Person (speak for | speak on behalf of) OBJECT:Company
    verb  SUBJECT:Person (sit | serve) on [board | committee | panel], of OBJECT ; role=board member
    verb  SUBJECT:Person (advise | counsel) OBJECT:Organization ; role=adviser
    is    SUBJECT:Person (partner) at/in/with OBJECT:Organization ; role=partner
    is    SUBJECT:Person (board member) of/at OBJECT:Organization ; role=board member
    is    SUBJECT:Person (member) of [board | supervisory board | executive board | management board | board of directors], of OBJECT:Organization ; role=board member
    adj   SUBJECT:Person (in charge | at helm | at head) of OBJECT:Organization
    verb  OBJECT:Organization (employ) SUBJECT:Person, as ROLE
    adj   SUBJECT:Person (employed) by/at OBJECT:Organization, as ROLE

appoints
    verb  SUBJECT (announce | introduce | present | confirm | unveil | welcome) OBJECT:Person, as ROLE!
    verb  SUBJECT (appoint | name | elect | nominate | designate | install | promote | pick | choose | select | tap | hire | recruit | anoint | engage | re-elect | reelect | reappoint | bring in) OBJECT:Person, as/to ROLE, replacing REPLACES, of/at SUBJECT
    verb  SUBJECT (appoint | name | elect | promote | make | crown | declare | dub | re-elect | reelect | reappoint) OBJECT:Person, ROLE!, of/at SUBJECT
    verb  SUBJECT (hire | poach | lure | recruit | headhunt) OBJECT:Person, from [company | firm], as ROLE
    verb  SUBJECT:Organization (turn to | call on | call in) OBJECT:Person, as ROLE!
    verb  SUBJECT:Organization (replace) REPLACES:Person, with/by OBJECT:Person!, as ROLE
    verb  OBJECT:Person (appoint | name | elect) ROLE!, of/at SUBJECT!
    verb  OBJECT:Person (replace | succeed | take over from | step in for | follow) REPLACES:Person, as ROLE, at/of SUBJECT
    verb  SUBJECT (appoint | name | elect | choose | pick | select | designate | announce | anoint) OBJECT:Person, as [successor | replacement], of/to/for REPLACES
    verb  SUBJECT (give | hand | offer) OBJECT:Person, [post | position | job | role | chairmanship], of ROLE
    verb  OBJECT:Person (take over | step up | step in | take charge) as ROLE!, of/at SUBJECT!, from REPLACES
    noun  SUBJECT (appointment | naming | promotion | nomination | election | selection | choice | hiring | reappointment | designation) of OBJECT:Person, as/to ROLE, of/at SUBJECT
    noun  OBJECT:Person (appointment | promotion | nomination | election | elevation) as/to ROLE!, of/at SUBJECT
    is    OBJECT:Person (successor | replacement) of/to/for REPLACES:Person

departs
    verb  SUBJECT:Person (resign | quit | retire | step down | stand down | step aside | bow out | leave | exit | abdicate | stand aside | step back | give way) from/at/of OBJECT, as ROLE
    verb  SUBJECT:Person (resign | retire | step down | stand down) from [post | position | role | job | office | seat | board], as ROLE, of ROLE, at/of OBJECT
    verb  SUBJECT:Person (leave | quit | exit | depart | walk out of | part ways with | part company with | part with) OBJECT:Organization
    verb  SUBJECT:Person (relinquish | vacate | step down from | step back from | retire from | resign from) ROLE, at/of OBJECT
    verb  SUBJECT:Person (relinquish | vacate | give up | resign | quit | leave | step down from | retire from | resign from | hand over) [post | position | role | job | office | seat | chairmanship | presidency | helm | board | duty], of/as ROLE, at/of OBJECT
    verb  SUBJECT:Person (announce | tender | hand in | submit | offer | confirm) [resignation | departure | retirement], from/at/of OBJECT, as ROLE
    verb  SUBJECT:Person (depart) from OBJECT:Organization, as ROLE
    verb  SUBJECT:Person (die | pass away) in [office]
    verb  - (sack | fire | dismiss | oust | remove | expel | axe | depose | sideline | boot | force out | push out | let go | suspend | drop | unseat | terminate | replace) SUBJECT:Person, from/by/of/at OBJECT, as ROLE
    verb  OBJECT:Organization (sack | fire | dismiss | oust | remove | axe | expel | depose | force out | push out | let go | part with | part company with | suspend | terminate) SUBJECT:Person, from ROLE, as ROLE
    noun  SUBJECT:Person (resignation | departure | retirement | exit | dismissal | ouster | ousting | removal | sacking | firing) from/by/at OBJECT, as ROLE
    noun  OBJECT:Organization (dismissal | ousting | sacking | firing | removal | ouster) of SUBJECT:Person, as ROLE

hires
    verb  SUBJECT (hire | recruit | take on | add | bring in) OBJECT:people, in/at/for PLACE
    verb  SUBJECT (create | add | generate | bring) OBJECT:people!, [job | position | post], in/at PLACE
    verb  SUBJECT (create | add | generate | bring | fill) [job | position | post | vacancy], of OBJECT:number!, in/at PLACE
    verb  SUBJECT (increase | expand | boost) [workforce | headcount | staff | payroll], by OBJECT!, in PLACE
    noun  SUBJECT (hiring | recruitment | creation | addition) of OBJECT:people, in/at PLACE

lays_off
    verb  SUBJECT (lay off | dismiss | fire | sack | axe | let go | make redundant | furlough | retrench | shed | cut | cull | idle | discharge | eliminate | abolish | slash | scrap | trim | ax | chop | reduce) OBJECT:people, in/at PLACE
    verb  SUBJECT (cut | shed | eliminate | axe | slash | reduce | scrap | lose | abolish | trim | ax | chop | prune | terminate | drop) [job | position | post | role | worker | staff | employee], of OBJECT:number!, in/at PLACE
    verb  SUBJECT (cut | reduce | slash | shrink | trim | downsize | pare | decrease) [workforce | staff | headcount | payroll | work force | labour force | labor force | personnel], by/of OBJECT!, in/at PLACE
    verb  SUBJECT (make | confirm | report) [job cut | layoff | redundancy | job loss | dismissal | staff cut | lay-off], of OBJECT!, in/at PLACE
    verb  SUBJECT (announce | plan | propose | unveil | outline) [job cut | layoff | redundancy | job loss | dismissal | staff cut | lay-off], of OBJECT!, in/at PLACE ; modality=planned
    verb  SUBJECT (cut | reduce | shed | slash | lay off | fire | dismiss | sack | axe | ax | eliminate | trim | let go | furlough | lose | scrap | abolish | drop) OBJECT:people|percent!, of [workforce | staff | job | employee | worker | headcount | work force | labour force | labor force | personnel | payroll | position | post | executive | manager | officer | executive officer | position | role | engineer | pilot | management]
    verb  OBJECT:percent (lose) [job | post | position], at SUBJECT:Organization
    verb  SUBJECT:Organization's [workforce | staff | headcount | payroll | work force | labour force | labor force] (cut | reduce | shrink | trim | slash | fall) by OBJECT!
    verb  SUBJECT (give) [notice], to OBJECT:people!
    verb  - (cut | reduce | shrink | trim | slash) [workforce | staff | headcount | payroll], of/at SUBJECT:Organization!, by OBJECT!
    verb  SUBJECT (offer) [buyout | severance | voluntary redundancy | early retirement], to OBJECT:people!
    noun  SUBJECT (layoff | redundancy | dismissal | job cut | job loss | cut | loss | elimination | shedding) of OBJECT:people, in/at PLACE
    noun  SUBJECT (reduction | cut) in/of [workforce | staff | headcount | job], of OBJECT!
    verb  OBJECT:people (lose) [job | post | position | employment], at SUBJECT:Organization, in PLACE
    verb  OBJECT:people (go | disappear | vanish) at/in/from SUBJECT:Organization, in PLACE
    verb  - (cut | eliminate | axe | shed | lose | slash | scrap | abolish | lay off) OBJECT:people!, at SUBJECT:Organization!, in PLACE
    verb  SUBJECT:Organization's [plan | programme | program | restructuring | restructuring plan | turnaround plan | reorganisation | reorganization | proposal] (cut | eliminate | axe | shed | slash | scrap | abolish | lay off) OBJECT:people!, in/at PLACE ; modality=planned
    adj   OBJECT:people (at risk | under threat | in jeopardy | redundant) at/in SUBJECT:Organization ; modality=possible
    verb  OBJECT:people (be) at [risk | stake], at/in SUBJECT:Organization ; modality=possible
    verb  [job | position | post] (go | disappear | vanish) at/in SUBJECT:Organization!, of OBJECT:number!

meets
    verb  SUBJECT (meet | speak | talk | confer | consult | huddle | dine) with OBJECT, in/at PLACE, about/on/over ABOUT
    verb  SUBJECT (meet | visit | host | receive | greet) OBJECT:Person|Government|Group, in/at PLACE, about/over ABOUT
    verb  SUBJECT (hold | have | attend | conduct | begin | open) [talk | meeting | discussion | summit | negotiation | conversation | consultation], with OBJECT!, in/at PLACE, about/on/over ABOUT
    verb  SUBJECT (meet | hold talk | hold a meeting | hold discussion | get together) in/at PLACE, about/on/over ABOUT
    verb  SUBJECT (sit down | get together) with OBJECT, in/at PLACE, about/over ABOUT
    verb  SUBJECT (be | remain | stay) in [talk | discussion | negotiation | consultation | dialogue | contact], with OBJECT!, about/on/over/regarding ABOUT
    noun  SUBJECT (meeting | talk | summit | discussion | negotiation | conversation | encounter) with/between OBJECT, in/at PLACE, about/on/over ABOUT
