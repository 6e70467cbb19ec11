# What is made public, allowed, forbidden, looked into, fought over in court, favoured, and what it does to whom.

announces
    verb  SUBJECT (announce | preannounce | pre-announce | publicise | publicize | make public) OBJECT:Policy|Product|Event, about/on/for ABOUT
    verb  SUBJECT (unveil | reveal | disclose | outline | detail | set out | lay out | proclaim | spell out | declare | map out | sketch out) OBJECT:Policy|Event, about/on/for ABOUT
    verb  SUBJECT (publish | present | introduce | launch | issue | propose | table | draft | draw up | adopt | roll out | put forward | kick off | initiate) OBJECT:Policy, about/on/for ABOUT
    verb  SUBJECT:Company (offer) OBJECT:Policy|Event, to ABOUT:Group
    verb  SUBJECT:Person (introduce | unveil | reveal | launch | release | show | show off | present | demonstrate | preview | debut | showcase) OBJECT:Product
    verb  SUBJECT (reveal | announce | unveil | give | release | publish | disclose | present | provide) [detail | outline | text], of/about/on OBJECT:Policy|Product|Event!
    noun  SUBJECT (announcement | unveiling | publication | disclosure | presentation | proclamation) of OBJECT, about/on ABOUT

approves
    verb  SUBJECT (pass | adopt | enact | ratify) OBJECT:Policy
    verb  SUBJECT (approve | clear | authorise | authorize | ratify | certify | accept | license | licence | permit | green-light | greenlight | rubber-stamp | okay | ok | give go-ahead to | give nod to | sign off on | wave through | validate) OBJECT:Policy|Product|Event|Organization
    verb  SUBJECT (give | grant | issue) [approval | go-ahead | green light | clearance | permission | consent | blessing | nod | certification | licence | license | permit | authorisation | authorization | assent], to/for OBJECT
    verb  SUBJECT (give | grant) OBJECT:Organization|Product|Event|Policy, [approval | go-ahead | green light | clearance | permission | consent | blessing | nod | certification | licence | license | permit | authorisation | authorization]
    verb  SUBJECT (sign) OBJECT:Policy, into [law]
    verb  - (approve | pass | adopt | ratify | back | endorse) OBJECT:Policy|Event!, in/by SUBJECT:GovernmentBody!
    verb  - (reject | vote down | defeat | kill | block) OBJECT:Policy|Event!, in SUBJECT:GovernmentBody! ; polarity=negative
    verb  OBJECT:Policy (pass | clear) SUBJECT:GovernmentBody!
    verb  SUBJECT:GovernmentBody (vote down | throw out | vote against | reject | defeat) OBJECT:Policy|Event ; polarity=negative
    verb  OBJECT (win | receive | get | gain | secure | obtain | await | need | require) [approval | clearance | go-ahead | permission | green light | certification | consent | authorisation | authorization | regulatory approval | shareholder approval], from/by/of SUBJECT!
    noun  SUBJECT (approval | clearance | ratification | authorisation | authorization | certification | consent | go-ahead) of/for/to OBJECT

restricts
    verb  SUBJECT (ban | block | restrict | restrain | rein in | stifle | prohibit | bar | outlaw | sanction | blacklist | boycott | limit | curb | forbid | freeze | embargo | ground | censor | blockade) OBJECT, over/for REASON, under/by/with POLICY
    verb  SUBJECT (bar | ban | prevent | prohibit | block | restrain | forbid | exclude | shut out) OBJECT:Agent, from REASON!
    verb  SUBJECT (impose | slap | levy | place | put | introduce | announce | tighten | extend | raise | increase | threaten) [tariff | sanction | ban | restriction | duty | embargo | quota | limit | import duty | economic sanction | import tariff | anti-dumping duty | travel ban | export ban | control | export control | curb | cap | levy | import ban], on/against OBJECT, over REASON
    verb  SUBJECT (restrict | limit | curb | ban | block | halt | suspend) [import | export | sale | use | access | trade | shipment], of/to/from/with OBJECT!, over REASON
    verb  SUBJECT (lift | remove | scrap | drop | repeal | abolish | revoke | rescind | cancel | waive | withdraw) [tariff | sanction | ban | restriction | duty | embargo | import duty | economic sanction | import tariff | anti-dumping duty | travel ban | export ban | import ban | export restriction | trade restriction | flight ban], on/against/for OBJECT! ; polarity=negative
    verb  SUBJECT:GovernmentBody|Court (ground) OBJECT:Product|Company, over/for REASON
    verb  SUBJECT (impose | put | place | introduce | implement | set) [limit | restriction | curb | ban | halt | cap], on/to OBJECT!, over REASON
    verb  SUBJECT (halt | suspend | ban | stop) [trading | dealing], in/of OBJECT:Company|Instrument!
    verb  SUBJECT (halt | suspend | ban | stop) [trading | dealing], in/of [share | stock], of OBJECT:Company!
    verb  SUBJECT (crack down on | clamp down on) OBJECT:Agent|Product|Industry, over REASON
    noun  SUBJECT (ban | sanction | tariff | embargo | restriction | boycott | crackdown | clampdown | curb | prohibition | import ban | import duty | export ban) on/against OBJECT, over REASON

investigates
    verb  SUBJECT (investigate | probe | scrutinise | scrutinize | look into | inquire into | raid | subpoena) OBJECT:Agent, over/for/about/into/on suspicion of/in connection with ALLEGATION
    verb  SUBJECT:GovernmentBody (examine | review | audit | search) OBJECT:Agent, over/for/about/on suspicion of ALLEGATION
    verb  SUBJECT (raid | search | inspect) [office | headquarters | premise | headquarter | home | plant], of OBJECT:Agent!, over/for/on suspicion of/in connection with ALLEGATION
    verb  SUBJECT (open | launch | begin | start | conduct | announce | initiate | order | reopen | extend | expand | lead | widen | step up | pursue | carry out | undertake) [investigation | probe | inquiry | enquiry | inquest | antitrust investigation | criminal investigation | formal investigation | antitrust probe | review | audit | proceeding], into/of/against OBJECT!, over/for/about ALLEGATION
    verb  SUBJECT (close | drop | end | conclude | complete | suspend | abandon | settle) [investigation | probe | inquiry | enquiry | antitrust investigation | criminal investigation | formal investigation | antitrust probe], into/of/against OBJECT:Agent!, over/for/about ALLEGATION ; ended=true
    verb  SUBJECT:GovernmentBody (accuse | suspect) OBJECT:Agent, of ALLEGATION
    verb  SUBJECT (subpoena | seize | request) [document | record | file | email | e-mail | paper], from OBJECT:Agent!
    verb  OBJECT:Agent (face | undergo) [investigation | probe | inquiry | scrutiny | enquiry | criminal investigation | antitrust investigation | antitrust probe], by/from SUBJECT!, over/for/into ALLEGATION
    verb  OBJECT:Agent (come) under [investigation | scrutiny], by/from SUBJECT!, over/for ALLEGATION
    verb  SUBJECT (investigate | probe | examine | look into | look at | inquire into) that OBJECT:Agent
    noun  SUBJECT (investigation | probe | inquiry | enquiry | antitrust probe | antitrust investigation | criminal investigation | raid) into/of/against/on OBJECT:Agent, over/for/about ALLEGATION
    adj   OBJECT:Agent (under investigation | under scrutiny | under inquiry) by/from SUBJECT!, for/over ALLEGATION
    is    OBJECT:Agent (target | subject | focus | object) of [investigation | probe | inquiry | enquiry | criminal probe | criminal investigation | antitrust investigation | antitrust probe], by/from SUBJECT!, over/for ALLEGATION

sues
    verb  SUBJECT:GovernmentBody (charge) OBJECT:Agent, with ALLEGATION! ; stage=filed
    verb  SUBJECT (sue | prosecute | indict | take to court | bring to court | haul into court | drag into court | countersue | counter-sue | take legal action against | file suit against | press charges against | bring charges against) OBJECT:Agent, for ALLEGATION, over ALLEGATION, in COURT, with ALLEGATION ; stage=filed
    verb  SUBJECT (sue | countersue | counter-sue) OBJECT:Agent, for AMOUNT:money!, over ALLEGATION, in COURT ; stage=filed
    verb  SUBJECT (file | bring | launch | lodge | initiate | start | issue | join | pursue | commence | begin | announce | have) [lawsuit | suit | complaint | claim | class action | class-action lawsuit | legal action | case | charge | proceeding | action | antitrust suit | patent suit | petition | counterclaim | legal proceeding | patent lawsuit | antitrust case], against OBJECT!, over/for/alleging ALLEGATION, in/with/at COURT, for/of AMOUNT ; stage=filed
    verb  SUBJECT (take) OBJECT:Agent, to [court], over ALLEGATION ; stage=filed
    verb  SUBJECT (appeal) against OBJECT:Agent, to COURT ; stage=appealed
    verb  SUBJECT (file | lodge | launch) [appeal], against OBJECT:Agent!, with/in COURT ; stage=appealed
    verb  SUBJECT (drop | withdraw | abandon | lose) [lawsuit | suit | case | complaint | charge | claim], against OBJECT:Agent! ; stage=dismissed
    verb  COURT (dismiss | throw out | toss out | reject | strike down) [lawsuit | suit | case | complaint], by SUBJECT!, against OBJECT! ; stage=dismissed
    verb  OBJECT:Agent (face) [lawsuit | suit | charge | legal action | class action | class-action lawsuit], by/from SUBJECT!, over ALLEGATION, in COURT ; stage=filed
    noun  SUBJECT (lawsuit | suit | complaint | legal action | class action | class-action lawsuit | antitrust suit | case | litigation | claim | legal battle) against OBJECT:Agent, over/for ALLEGATION, in COURT, for AMOUNT ; stage=filed
    is    SUBJECT (plaintiff) in [suit | lawsuit | case], against OBJECT:Agent!

rules_for
    verb  SUBJECT:Court|Person|Regulator (rule | find | decide | side) for/with/in favour of/in favor of OBJECT:Agent, about/on/over/in ABOUT
    verb  SUBJECT:Court|Person (acquit | clear | exonerate | absolve | vindicate) OBJECT:Agent, of/on ABOUT
    verb  SUBJECT:Court|Person (award) OBJECT:Agent, AMOUNT:money!, for/over ABOUT
    verb  SUBJECT:Court|Person (award) AMOUNT:money!, to OBJECT:Agent!, for/over ABOUT
    verb  SUBJECT:Court|Person (award | grant) OBJECT:Agent, [damage | damages | compensation | injunction | victory], of AMOUNT, over ABOUT
    verb  SUBJECT:Court|Person (award | grant) [damage | damages | compensation | injunction], of AMOUNT, to OBJECT:Agent!, over ABOUT
    verb  SUBJECT:Court|Person (hand | give) OBJECT:Agent, [victory | win | legal victory], over/in ABOUT
    verb  SUBJECT:Court|Person (hand | give) [victory | win | legal victory], to OBJECT:Agent!, over/in ABOUT
    verb  SUBJECT:Court|Person (dismiss | throw out | toss out | reject | quash) [lawsuit | suit | case | complaint | charge | claim | class action | antitrust suit | patent suit | class-action lawsuit], against OBJECT:Agent!, over ABOUT
    verb  SUBJECT:Court|Person (overturn | reverse | quash | annul | overrule | set aside | strike down | throw out | lift | vacate | cut | reduce) [ruling | verdict | conviction | judgment | judgement | decision | fine | penalty | injunction | ban | jail term | sentence], against/of/on OBJECT:Agent!
    verb  SUBJECT:Court|Person (uphold | grant | allow) [appeal | claim | complaint | request | motion | bid | petition | application | injunction request], by/of/from OBJECT:Agent!, against ABOUT
    verb  OBJECT:Agent (win) [case | lawsuit | appeal | ruling | verdict | damage | damages | suit | court case | patent case | judgment | injunction], against ABOUT, in/from SUBJECT:Court!, of AMOUNT
    noun  SUBJECT:Court|Person (ruling | verdict | decision | judgment | judgement) for/in favour of/in favor of OBJECT:Agent, over ABOUT

rules_against
    verb  SUBJECT:Court|Person|Regulator (rule | find | decide) against OBJECT:Agent, about/on/over/in ABOUT
    verb  SUBJECT:Court|Person (convict | sentence | jail) OBJECT:Agent, of/for/to ABOUT
    verb  SUBJECT:Court|Person (find) OBJECT:Agent, {guilty | liable}, of/for ABOUT
    verb  SUBJECT:Court|Person (hold) OBJECT:Agent, {liable | responsible}, for ABOUT
    verb  SUBJECT:Court|Person|Regulator (rule | find | hold | decide | conclude | determine | declare | say) clause
    verb  SUBJECT:InternationalOrganization (rule) clause
    verb  SUBJECT:InternationalOrganization (rule) against OBJECT:Agent, about/on/over/in ABOUT
    verb  SUBJECT:Court|Person (order | direct | instruct | compel | tell | command) OBJECT:Agent, to-verb ABOUT!
    verb  SUBJECT:Court|Person (order | direct | instruct | compel | command) OBJECT:Agent, to [pay], AMOUNT:money!
    verb  SUBJECT:Court|Person (bar | ban | prohibit | enjoin | block | forbid) OBJECT:Agent, from ABOUT!
    verb  SUBJECT:Court|Person (issue | grant | impose | uphold | hand down) [injunction | ruling | verdict | judgment | judgement | preliminary injunction | order | fine | conviction | penalty | decision | ban | sales ban], against/on OBJECT:Agent!, over/for ABOUT
    verb  SUBJECT:Court|Person (uphold | confirm | affirm) [ruling | verdict | conviction | judgment | judgement | decision | fine | penalty | injunction | sentence], against/of/on OBJECT:Agent!
    verb  SUBJECT:Court|Person (reject | dismiss | deny | throw out | turn down | refuse | decline) [appeal | claim | request | motion | bid | petition | application | argument | defence | defense], by/of/from OBJECT:Agent!, over ABOUT
    verb  SUBJECT:Court|Person (rebuff | rule against | fine) OBJECT:Agent, over/for ABOUT
    verb  OBJECT:Agent (lose) [case | lawsuit | appeal | court case | legal battle | suit | patent case], in/at/before SUBJECT:Court!, over ABOUT, of AMOUNT
    noun  SUBJECT:Court|Person|Regulator (ruling | verdict | decision | judgment | judgement | injunction | conviction) against OBJECT:Agent, over/for ABOUT, of AMOUNT
    noun  SUBJECT:Court (conviction) of OBJECT:Agent, over/for ABOUT

fines
    verb  SUBJECT (fine | penalise | penalize) OBJECT:Agent, for/over ALLEGATION
    verb  SUBJECT (fine | penalise | penalize) OBJECT:Agent, AMOUNT:money!, for/over ALLEGATION
    verb  SUBJECT (impose | levy | slap | issue | hand down | hand out | mete out | announce) [fine | penalty | charge | sanction | record fine | civil penalty | antitrust fine | levy], on/against/to OBJECT:Agent!, of AMOUNT, for/over ALLEGATION
    verb  SUBJECT (slap | hit | punish | sanction) OBJECT:Agent, with [fine | penalty | record fine | civil penalty | antitrust fine], of AMOUNT, for/over ALLEGATION
    verb  SUBJECT (hand | issue | give) OBJECT:Agent, [fine | penalty | record fine | civil penalty | antitrust fine], of AMOUNT, for/over ALLEGATION
    verb  SUBJECT (hand | issue | give) [fine | penalty | record fine | civil penalty | antitrust fine], to OBJECT:Agent!, of AMOUNT, for/over ALLEGATION
    verb  SUBJECT (order) OBJECT:Agent, to [pay], [fine | penalty | record fine | civil penalty], of AMOUNT, for ALLEGATION
    verb  SUBJECT (order) OBJECT:Agent, to [pay], AMOUNT:money!, in [fine | penalty | civil penalty], for ALLEGATION
    verb  OBJECT:Agent (pay | receive | face | get | incur | accept) [fine | penalty | record fine | civil penalty | antitrust fine], of AMOUNT, from/by/to SUBJECT!, for/over ALLEGATION
    noun  SUBJECT (fine | penalty | record fine | civil penalty | antitrust fine) on/against/for OBJECT:Agent, of AMOUNT, for/over ALLEGATION

settles_with
    verb  SUBJECT (settle | reach a settlement | make peace | come to terms) with OBJECT:Agent, for AMOUNT, over/on ABOUT
    verb  SUBJECT (settle | resolve | end) [lawsuit | suit | case | dispute | claim | litigation | patent dispute | legal dispute | legal battle | patent battle | difference | patent lawsuit | court case], for AMOUNT, over ABOUT
    verb  SUBJECT (reach | agree | sign | announce | strike | negotiate | finalise | finalize) [settlement | out-of-court settlement | settlement agreement], of/worth/for AMOUNT, over ABOUT
    verb  SUBJECT (settle) for AMOUNT, over ABOUT
    verb  SUBJECT (settle | resolve) [lawsuit | suit | case | dispute | claim | charge | litigation | complaint | patent dispute | patent lawsuit | legal dispute | patent case | antitrust case | antitrust suit], with/by/from/of/against OBJECT:Agent!, for AMOUNT, over ABOUT
    verb  SUBJECT (reach | agree | sign | announce | strike | accept | negotiate | finalise | finalize) [settlement | out-of-court settlement | settlement agreement], with OBJECT:Agent!, of/worth/for AMOUNT, over ABOUT
    verb  SUBJECT (pay) OBJECT:Agent, AMOUNT:money!, to [settle | resolve]
    noun  SUBJECT (settlement | out-of-court settlement) with/between OBJECT:Agent, of/for/worth AMOUNT, over ABOUT

supports
    verb  SUBJECT (support | back | endorse | favour | favor | champion | defend | advocate | embrace | espouse | stand behind | stand by | stick up for | stick with | come out in support of | come out in favour of | speak up for | rally behind | throw weight behind | side with | get behind | speak in favour of | speak out for | approve of | agree with) OBJECT:Agent|Policy|Technology|Event
    verb  SUBJECT:GovernmentBody (welcome) OBJECT:Policy|Event
    verb  SUBJECT (vote | campaign) for OBJECT:Policy|Person|PoliticalParty|Event
    verb  SUBJECT (give | lend | offer | throw | express | voice | declare | pledge) [support | backing | endorsement | weight], to/for/behind OBJECT
    verb  OBJECT (have | enjoy | win | gain | receive | get) [support | backing | endorsement | blessing], of/from SUBJECT!
    noun  SUBJECT (support | backing | endorsement | advocacy) for/of OBJECT
    verb  SUBJECT (urge | call on | press | implore | exhort | lobby | beg | ask) to [pass | approve | adopt | support | back | accept | endorse | ratify], OBJECT:Policy|Event!
    is    SUBJECT (supporter | advocate | backer | proponent | champion | defender) of OBJECT
    adj   SUBJECT (supportive | in favour | in favor | favourable | in support) of/to OBJECT
    verb  SUBJECT (vote | come out | speak | speak out) in favour of/in favor of/in support of OBJECT:Policy|Event
    adj   OBJECT (supported | endorsed) by SUBJECT

opposes
    verb  SUBJECT (reject) OBJECT:Policy|Product|Technology
    verb  SUBJECT:Person|Group|Company|LaborUnion|PoliticalParty|NonProfit|Government (reject) OBJECT:Event
    verb  SUBJECT (oppose | resist | dispute | protest | protest against | fight | fight against | contest | object to | speak out against | speak against | come out against | campaign against | lobby against | disapprove of | rail against | stand against | veto | rebel against) OBJECT:Agent|Policy|Product|Technology|Event
    verb  SUBJECT (vote against) OBJECT:Policy|Event|Product
    verb  SUBJECT (refuse | decline) to [accept | approve | meet | endorse | back | support | ratify | agree to | consider], OBJECT:Policy|Event!
    verb  SUBJECT (urge | call on | press | implore | exhort | lobby | beg | ask) to [reject | oppose | block | abandon | scrap | drop | withdraw], OBJECT:Policy|Event!
    verb  SUBJECT (go | be) on [strike], over/against OBJECT:Policy|Event!
    verb  SUBJECT (demonstrate | march | rally | strike | walk out) against/over OBJECT:Policy|Event!
    verb  SUBJECT (demonstrate | march | rally | strike | walk out) in protest at/in protest against/in protest over OBJECT:Policy|Event!
    verb  SUBJECT (voice | express | raise | declare | lodge | reiterate | mount | face) [opposition | objection | protest | resistance], to/against OBJECT!
    verb  OBJECT (face | meet | draw | encounter) [opposition | resistance | objection | protest], from/by SUBJECT!
    verb  OBJECT (run) into [opposition | resistance | objection], from SUBJECT!
    verb  OBJECT (meet) with [opposition | resistance | objection | protest], from/by SUBJECT!
    verb  - (oppose) SUBJECT, to OBJECT:Agent|Policy|Product|Technology|Event!
    noun  SUBJECT (opposition | objection | resistance | protest | hostility) to/against OBJECT
    is    SUBJECT (opponent | foe | enemy) of OBJECT:Agent|Policy|Product|Technology|Event
    adj   SUBJECT (opposed | hostile | averse) to OBJECT
    adj   SUBJECT (against) OBJECT:Policy|Event|Technology
    verb  SUBJECT (be | stand) against OBJECT:Policy|Event|Technology!

affects
    verb  - (hit | hurt | batter | devastate | cripple | damage | wound | ravage | pummel | bruise) OBJECT:Organization|Industry|Country|Instrument!, in/amid SUBJECT:Event! ; direction=harm
    verb  SUBJECT:Policy|Event|Product|Technology|Measure (help | benefit | boost | lift | strengthen | support | bolster | buoy | aid | favour | favor | revive | stimulate | spur | fuel | underpin | reinforce | invigorate | rejuvenate | energise | energize | shore up | prop up | enhance | improve | cheer | reassure | calm | encourage | propel | uplift | relieve | drive | accelerate | promote | speed up) OBJECT ; direction=benefit
    verb  SUBJECT:Agent (benefit | boost | lift | strengthen | buoy | revive | rejuvenate | stimulate) OBJECT:Company|Industry|Instrument|Country ; direction=benefit
    verb  SUBJECT (bode well for | work in favour of | work in favor of | play into hand of | breathe life into | pave way for | pay off for | contribute to | come to aid of | smile on | give boost to | give lift to | breathe new life into | add to appeal of | inject life into | play to strength of | pay dividend for) OBJECT ; direction=benefit
    verb  SUBJECT (give | provide | offer | deliver | bring | represent | mean | constitute) [boost | lift | tailwind | support | impetus | momentum | relief | boon | fillip | windfall | advantage | catalyst | benefit | respite], to/for OBJECT! ; direction=benefit
    verb  SUBJECT:Policy|Event|Product (give | hand | offer) OBJECT, [boost | lift | advantage | edge | fillip | windfall | shot in arm | leg up] ; direction=benefit
    verb  SUBJECT:Policy|Event|Product|Technology|Measure (hurt | harm | hit | damage | weaken | threaten | dent | undermine | cripple | endanger | jeopardise | jeopardize | devastate | batter | plague | squeeze | depress | hamper | hinder | impair | erode | burden | strain | punish | wound | hobble | dampen | dog | rattle | unsettle | spook | shake | destabilise | destabilize | ravage | disrupt | pressure | rock | imperil | wreck | tarnish | buffet | pummel | ruin | afflict | beset | slow | stifle | curb | overshadow | cloud | sink | trouble | roil | clobber | hammer | bruise | bedevil | bog down | crimp | pinch | slam | knock | choke | sap | stall | derail | weaken | decimate | paralyse | paralyze | haunt | burn | tax) OBJECT ; direction=harm
    verb  SUBJECT:Agent (hurt | harm | damage | threaten | undermine | cripple | endanger | jeopardise | jeopardize | devastate | weaken | destabilise | destabilize | imperil | wreck | ruin | spook | rattle) OBJECT:Company|Industry|Instrument|Country ; direction=harm
    verb  SUBJECT (weigh on | take toll on | cast shadow over | put pressure on | put strain on | eat into | bear down on | bode ill for | put damper on | drag down | drag on | wreak havoc on | cut into | put at risk | hold back | play havoc with | add to woe of | take bite out of | take chunk out of | put dent in | put brake on | take shine off | chip away at | nibble at | gnaw at | put squeeze on | put end to | put paid to | steal share from | take share from | take sale from | take customer from | steal customer from | cut out | deal blow to | do damage to | pull down | drag | wipe out) OBJECT ; direction=harm
    verb  SUBJECT (deal | pose | represent | inflict | cause | mean | constitute | present | do) [blow | setback | threat | damage | harm | risk | headwind | drag | problem | disadvantage | burden | strain | loss | danger | disaster], to/for/on OBJECT! ; direction=harm
    verb  SUBJECT:Policy|Event (deal | cause | cost) OBJECT:Organization, [blow | setback | damage | problem | trouble | loss] ; direction=harm
    verb  SUBJECT:Policy|Event|Product|Technology (affect | influence | impact | shape | transform | reshape | change | revolutionise | revolutionize | alter) OBJECT
    verb  SUBJECT:Policy|Event|Product|Technology (affect | impact | influence) OBJECT, {badly | severely | hard | adversely | negatively | heavily | seriously | strongly} ; direction=harm
    verb  SUBJECT:Policy|Event|Product|Technology (affect | impact | influence) OBJECT, {positively | favourably | favorably} ; direction=benefit
    verb  OBJECT:Organization|Industry|Country (feel | bear | take | suffer) [effect | pinch | impact | brunt | consequence | fallout | full force], of/from SUBJECT:Event|Policy|Measure! ; direction=harm
    verb  OBJECT:Organization|Industry|Country|Instrument (entangle | embroil | mire | engulf | catch up) in SUBJECT:Event! ; direction=harm
    verb  OBJECT:Organization|Industry|Country (fall) [victim | prey], to SUBJECT:Event|Policy! ; direction=harm
    verb  OBJECT:Company|Industry|Country (blame) SUBJECT:Event|Measure! ; direction=harm
    verb  OBJECT:Company|Industry|Country (blame) [decline | loss | drop | fall | slump | result | shortfall | slowdown | delay | problem | miss | weakness], on SUBJECT:Event|Measure! ; direction=harm
    is    SUBJECT (boost | boon | tailwind | relief | windfall | catalyst | opportunity | blessing | growth driver | good news | shot in arm | bright spot) to/for OBJECT ; direction=benefit
    is    SUBJECT (blow | threat | setback | drag | burden | headwind | bad news | danger | disaster | problem | risk | worry) to/for/on OBJECT ; direction=harm
    verb  OBJECT (benefit | profit | gain | draw support | take heart | get boost | get lift | receive boost) from SUBJECT! ; direction=benefit
    verb  OBJECT:Company|Industry|Country|Organization|Product (suffer | struggle) because/because of/due to/in wake of SUBJECT:Event|Policy! ; direction=harm
    verb  OBJECT:Company|Industry|Country|Organization|Product (suffer | struggle) as [result | consequence], of SUBJECT:Event|Policy! ; direction=harm
    verb  SUBJECT:Policy|Event|Measure|Product (overwhelm | overload | swamp | cripple | crash | ground | strand) OBJECT ; direction=harm
    verb  SUBJECT:Policy|Event|Measure|Product (save | rescue) OBJECT:Organization|Industry|Group|Country! ; direction=benefit
    verb  SUBJECT:Event|Measure (leave) OBJECT:Organization|Industry|Country, {short | unable | vulnerable | exposed | weak | weaker | struggling | reeling | stranded} ; direction=harm
    verb  SUBJECT:Event|Measure (force | compel | oblige) OBJECT:Organization! ; direction=harm
    verb  SUBJECT:Event|Measure (bring) OBJECT, to [standstill | halt | knee | brink] ; direction=harm
    verb  OBJECT:Company|Industry|Country|Organization (suffer | reel | struggle | ail | smart) from/under/with SUBJECT! ; direction=harm
    verb  SUBJECT (have | exert) [negative impact | negative effect | negative influence | negative consequence | adverse impact | adverse effect | detrimental effect | damaging effect | devastating effect | devastating impact | disastrous effect | dire consequence | harmful effect | severe impact], on/for OBJECT! ; direction=harm
    verb  SUBJECT (have | exert) [positive impact | positive effect | positive influence | beneficial effect | favourable effect | favorable effect | favourable impact | favorable impact], on/for OBJECT! ; direction=benefit
    verb  SUBJECT (have | exert) [negative impact | adverse impact | negative effect | adverse effect | bad effect | detrimental effect | damaging effect | devastating effect | devastating impact | negative influence | harmful effect], on/for OBJECT! ; direction=harm
    verb  SUBJECT (have | exert) [positive impact | positive effect | beneficial effect | favourable effect | favorable effect | favourable impact | favorable impact | positive influence | beneficial impact], on/for OBJECT! ; direction=benefit
    verb  SUBJECT (have | exert) [impact | effect | influence | repercussion | consequence | implication], on/for OBJECT!
    noun  SUBJECT (impact | effect | influence) on OBJECT
    noun  SUBJECT (boost | boon | tailwind) to/for OBJECT ; direction=benefit
    noun  SUBJECT (blow | threat | setback | harm) to/for OBJECT ; direction=harm
    is    OBJECT (beneficiary | winner) of/from SUBJECT ; direction=benefit
    is    OBJECT (victim | casualty | loser) of/from SUBJECT ; direction=harm
    adj   OBJECT (hit | hurt | affected | battered | ravaged | crippled | plagued | weighed down | dragged down | rocked | shaken | troubled | hard-hit | damaged | devastated | threatened) by SUBJECT! ; direction=harm
    adj   OBJECT (boosted | lifted | buoyed | helped | supported | aided | bolstered | underpinned | driven | fuelled | fueled) by SUBJECT! ; direction=benefit
    adj   SUBJECT (good | positive | beneficial | favourable | favorable | great | advantageous | helpful) for/to OBJECT ; direction=benefit
    adj   SUBJECT (bad | negative | harmful | detrimental | damaging | unfavourable | unfavorable | disastrous | terrible | devastating) for/to OBJECT ; direction=harm
