# Buying and selling firms, money going in and out, orders and supplies.

acquires
    verb  SUBJECT (take over | take control of | absorb) OBJECT:Product, from FROM, for AMOUNT
    verb  SUBJECT (buy | purchase | acquire | take) [half | third | quarter | fifth | rest | remainder | tenth], of OBJECT:Organization!, from FROM, for AMOUNT
    verb  SUBJECT (acquire | take over | snap up | gobble up | swallow | buy out | scoop up | absorb | annex | nationalise | nationalize | take private | take control of | gain control of | win control of) OBJECT:Organization|BusinessUnit|Facility, from FROM, for AMOUNT
    verb  SUBJECT (buy | purchase | pick up) OBJECT:Organization|BusinessUnit|Facility, from FROM, for AMOUNT
    verb  SUBJECT (buy | purchase | acquire | take | pick up | snap up | secure | obtain | build | get | amass | gain | increase | raise | buy out | scoop up | buy up) [stake | share | shareholding | interest | holding | equity stake | majority stake | minority stake | controlling stake | controlling interest | majority | control | stock | common stock | capital stock | share capital | equity | ownership], in/of OBJECT:Organization, of STAKE, from FROM, for AMOUNT
    verb  SUBJECT (buy | purchase | acquire | take) STAKE:percent!, of/in OBJECT:Organization, from FROM, for AMOUNT
    verb  SUBJECT (raise | increase | lift | boost | build | double) [stake | shareholding | holding | interest], in OBJECT:Organization, to/by STAKE:percent, from FROM, for AMOUNT
    verb  SUBJECT (lend | loan | give | provide | offer | inject | pay | invest | contribute | put | pump | advance) AMOUNT, in [exchange | return], for [stake | share | shareholding | holding | interest | equity stake | majority stake | minority stake | controlling stake], in/of OBJECT:Organization!, of STAKE
    verb  - (give | hand | leave) to SUBJECT:Organization!, [stake | share | shareholding | majority | control], in/of OBJECT:Organization!, of STAKE
    verb  SUBJECT (gain | obtain | secure | win | get | receive | take) STAKE:percent!, of/in OBJECT:Organization!
    verb  SUBJECT (walk away from | abandon | drop | scrap | withdraw | call off | cancel | pull out of) [bid | offer | takeover | acquisition | purchase | takeover bid], for/of OBJECT:Organization! ; polarity=negative
    verb  OBJECT:Organization (become) [subsidiary | unit | part], of SUBJECT:Organization!
    verb  OBJECT:Organization (pass | fall) into [hand | ownership], of SUBJECT:Organization!
    verb  SUBJECT (complete | close | finalise | finalize | make | seal | conclude | announce | clinch | do | finish | agree) [acquisition | purchase | takeover | buyout | buy-out | acquisition deal], of OBJECT:Organization|BusinessUnit|Facility, from FROM, for AMOUNT
    verb  SUBJECT (buy | purchase | acquire | take over | buy up | snap up | pick up | scoop up) [right | asset | division | business | unit | operation | brand | business unit | portfolio], of/to OBJECT:Organization|BusinessUnit|Product, from FROM, for AMOUNT
    verb  - (sell | divest | offload | hand over | auction off | sell off) OBJECT:Organization|BusinessUnit|Facility!, to SUBJECT:Organization!, for AMOUNT
    noun  - (sale | disposal | divestment | divestiture | sell-off) of OBJECT:Organization|BusinessUnit|Facility!, to SUBJECT:Organization!, for AMOUNT
    verb  SUBJECT (bid | offer) for OBJECT:Organization, of AMOUNT ; modality=planned
    verb  SUBJECT (make | launch | submit | table | lodge | present | raise | sweeten | improve | increase) [bid | offer | takeover bid | takeover offer | approach | proposal | tender offer | hostile bid | buyout offer], for/of OBJECT:Organization, of/worth AMOUNT ; modality=planned
    verb  SUBJECT (pay | spend | fork out | shell out) AMOUNT, for OBJECT:Organization|BusinessUnit|Facility
    verb  OBJECT:Organization (accept | agree to | receive | reject | rebuff | spurn | turn down | snub | resist | fend off | dismiss | welcome | recommend) [bid | offer | takeover bid | takeover offer | approach | takeover | buyout offer], of AMOUNT, from/by SUBJECT ; modality=planned
    noun  SUBJECT (acquisition | purchase | takeover | buyout | buy-out | nationalisation | nationalization | leveraged buyout) of OBJECT:Organization|BusinessUnit|Facility, from FROM, for/worth AMOUNT
    noun  SUBJECT (takeover bid | bid | takeover offer | hostile bid | tender offer | takeover approach | buyout offer | buyout bid) for OBJECT:Organization, of/worth AMOUNT ; modality=planned
    is    SUBJECT (buyer | acquirer | purchaser | new owner) of OBJECT:Organization|BusinessUnit|Facility
    is    SUBJECT (bidder | suitor) of/for OBJECT:Organization ; modality=possible
    adj   SUBJECT (in talk | in negotiation | in discussion) to [buy | acquire | purchase | take over], OBJECT:Organization! ; modality=possible

sells
    verb  SUBJECT (sell | divest | offload | dispose of | unload | sell off | hive off | spin off | spin out | shed | jettison | demerge | get rid of | part with | auction off | privatise | privatize) OBJECT:Organization|BusinessUnit|Facility, to TO, for AMOUNT
    verb  SUBJECT (divest | offload | dispose of | sell off | auction off | unload) OBJECT, to TO, for AMOUNT
    verb  SUBJECT (sell | divest | offload | dispose of | unload | reduce | cut | trim | dump | shed | float) [stake | share | shareholding | interest | holding | majority stake | minority stake | last share | stock | common stock | equity], in/of OBJECT:Organization, to TO, for AMOUNT
    verb  SUBJECT (sell | divest | sell off | dispose of | offload | unload) [asset | division | business | unit | operation | brand | right | business unit | portfolio], of OBJECT:Organization|BusinessUnit, to TO, for AMOUNT
    verb  SUBJECT (complete | close | finalise | finalize | announce | agree | conclude | seal | make) [sale | divestment | divestiture | disposal | spin-off | spinoff | sell-off], of OBJECT, to TO, for AMOUNT
    verb  SUBJECT (put | place) OBJECT:Organization|BusinessUnit|Facility|Product!, up for/for [sale] ; modality=planned
    verb  SUBJECT (put | place) OBJECT:Organization|BusinessUnit|Facility!, on [market | block] ; modality=planned
    verb  SUBJECT (cancel | scrap | call off | abandon | drop | halt | reject) [sale | disposal | divestment | divestiture | spin-off], of OBJECT:Organization|BusinessUnit|Facility!, to TO, for AMOUNT ; polarity=negative
    verb  SUBJECT (cancel | scrap | call off | abandon | drop) [deal | agreement | plan], to [sell], OBJECT:Organization|BusinessUnit|Facility!, to TO, for AMOUNT ; polarity=negative
    verb  SUBJECT (pick | name | choose | select | designate | identify) TO:Organization, as [bidder | buyer | preferred bidder | preferred buyer], for/of OBJECT:Organization|BusinessUnit|Product! ; modality=planned
    verb  SUBJECT (find) [buyer], for OBJECT:Organization|BusinessUnit|Facility! ; modality=planned
    verb  SUBJECT (reach | sign | agree | strike | announce | close | have | make) [deal | agreement], to [sell | divest], OBJECT:Organization|BusinessUnit|Facility!, to/with TO, for AMOUNT ; modality=planned
    adj   OBJECT:Organization|BusinessUnit|Facility (up for sale | for sale) by SUBJECT ; modality=planned
    verb  SUBJECT (seek | look for | find) [buyer], for OBJECT:Organization|BusinessUnit|Facility ; modality=planned
    noun  SUBJECT (sale | divestment | divestiture | disposal | sell-off | demerger | privatisation | privatization) of OBJECT:Organization|BusinessUnit|Facility, to TO, for AMOUNT
    is    SUBJECT (seller) of OBJECT:Organization|BusinessUnit

merges_with
    verb  SUBJECT (merge | combine | amalgamate | consolidate | fuse | unite) with/into OBJECT:Organization, of AMOUNT
    verb  SUBJECT (agree | complete | announce | propose | plan | seal | discuss | approve | reject) [merger | combination | merger deal], with/of OBJECT:Organization, of/worth AMOUNT
    verb  - (merge | combine) SUBJECT:Organization, with/into OBJECT:Organization
    verb  SUBJECT (merge | combine | join forces | unite) with OBJECT:Organization
    verb  SUBJECT (be | enter | begin | hold | start) in/into [merger talk | merger discussion | merger negotiation], with OBJECT:Organization ; modality=possible
    verb  SUBJECT (hold | have | begin | start | enter | end) [merger talk | merger discussion | merger negotiation], with OBJECT:Organization ; modality=possible
    noun  SUBJECT (merger | combination | fusion | amalgamation | consolidation) with/of/between OBJECT:Organization, of/worth AMOUNT
    adj   SUBJECT (in merger talk) with OBJECT:Organization! ; modality=possible

invests_in
    verb  SUBJECT (invest | plough | plow | pour | inject | infuse | pump | sink | put | channel | funnel | plunge | spend | commit | allocate | earmark) AMOUNT!, in/into/on/to/for OBJECT
    verb  SUBJECT (invest | reinvest | spend | bet | pour money | plough money | pump money | inject money) in/into/on OBJECT:Technology|Industry|Organization|BusinessUnit|Facility|Place
    verb  SUBJECT (invest) in/into OBJECT, of AMOUNT
    verb  SUBJECT (make | announce | plan | unveil | complete | lead) [investment | bet | capital injection | cash injection | equity investment], in/into/on OBJECT, of/worth AMOUNT
    verb  SUBJECT (infuse) OBJECT, with AMOUNT!
    verb  OBJECT:Organization (receive | get | secure | win | attract | land | obtain) [investment | capital injection | equity investment | cash injection], of AMOUNT, from/by SUBJECT:Organization!
    verb  SUBJECT (finance | fund | bankroll | capitalise | capitalize) OBJECT:Organization|Technology|Facility|BusinessUnit, with/of AMOUNT
    verb  SUBJECT (increase | raise | boost | step up | ramp up | accelerate | expand | double | triple | lift | up | hike | scale up | intensify | grow) [investment | spending | capital expenditure | capital spending | expenditure | capex | outlay | capital expenditure budget | budget | investment tempo], in/on/for/at/into OBJECT, by/to/of AMOUNT ; direction=increase
    verb  SUBJECT (cut | reduce | slash | lower | scale back | curb | trim | halve | decrease | pare | freeze | rein in | dial back) [investment | spending | capital expenditure | capital spending | expenditure | capex | outlay | budget], in/on/for/at OBJECT, by/to/of AMOUNT ; direction=decrease
    noun  SUBJECT (investment | capital expenditure | capital spending | spending | capital injection | bet | cash injection | outlay | funding) in/on/for/into OBJECT, of/worth AMOUNT
    noun  SUBJECT (increase | ramp-up | surge | rise | acceleration | boost | expansion) in/of [investment | spending | capital expenditure | capex], in/on/for OBJECT ; direction=increase
    is    SUBJECT (investor | backer | financier | venture investor) of/in OBJECT:Organization
    adj   OBJECT:Organization (backed | funded | financed | bankrolled) by SUBJECT

partners_with
    verb  SUBJECT (partner | team up | team | join force | collaborate | cooperate | co-operate | link up | ally | tie up | pair up | work) with OBJECT:Organization, on/in/to/for ABOUT
    verb  SUBJECT (sign | ink | strike | reach | conclude | seal | announce | enter | enter into | clinch | make | agree | form | establish | have | secure | negotiate | renew | extend | set up | create | agree to) [deal | agreement | partnership | alliance | contract | pact | joint venture | memorandum of understanding | accord | arrangement | collaboration | cooperation | tie-up | licensing agreement | cooperation agreement | strategic alliance | licence], with/between OBJECT:Organization!, on/for/to/over/about ABOUT
    verb  SUBJECT (sign | ink | strike | reach | conclude | seal | announce | clinch | form | establish | set up | create | negotiate | renew | extend) [partnership | alliance | joint venture | pact | deal | agreement | contract | tie-up | cooperation agreement | strategic alliance], on/for/over/about ABOUT
    verb  SUBJECT (enter | go) into [deal | agreement | partnership | alliance | contract | pact | joint venture | accord | arrangement | collaboration | cooperation | tie-up], with OBJECT:Organization!, on/for/to/over/about ABOUT
    verb  SUBJECT (end | terminate | dissolve | break off | break up | cancel | abandon | scrap | quit) [partnership | alliance | joint venture | tie-up | collaboration | cooperation], with OBJECT:Organization ; ended=true
    is    - (joint venture | joint-venture | alliance | partnership) of/between SUBJECT:Organization
    verb  SUBJECT:Organization (agree | team up | join forces | join force | cooperate | co-operate | collaborate | partner | work together) on/in/to/for ABOUT
    verb  - (develop | build | make | produce | design) by SUBJECT:Organization!, with/in cooperation with/in collaboration with/in partnership with/together with/jointly with OBJECT:Organization!
    verb  SUBJECT:Organization (develop | build | make | produce | design) ABOUT, in cooperation with/in collaboration with/in partnership with/together with/jointly with OBJECT:Organization!
    verb  SUBJECT (license | licence) ABOUT:Product|Technology, from/to OBJECT:Organization!
    verb  SUBJECT (codeshare | share technology) with OBJECT:Organization
    verb  SUBJECT (jointly develop | jointly produce | jointly build | co-develop) ABOUT, with OBJECT:Organization!
    noun  SUBJECT (partnership | alliance | joint venture | collaboration | cooperation | co-operation | agreement | deal | tie-up | pact | contract) with/between OBJECT:Organization, on/for/over/about ABOUT
    is    SUBJECT (partner | ally | strategic partner | joint venture partner | joint-venture partner | collaborator) of/to OBJECT:Organization, in ABOUT
    adj   SUBJECT (in partnership | in cooperation | in collaboration | in alliance) with OBJECT:Organization

orders
    verb  SUBJECT:Organization|Person|Country (order | reorder | book | commission | pre-order | preorder) OBJECT:Product, from FROM, for/worth AMOUNT, of QUANTITY
    verb  SUBJECT:Organization|Person|Country (buy | purchase | acquire | procure | snap up) OBJECT:Product, from FROM, for/worth AMOUNT, of QUANTITY
    verb  SUBJECT (place | make | confirm | firm up | sign | submit | announce | add | finalise | finalize | issue | complete | double) [order | firm order | purchase order | follow-on order | contract | purchase], for/of OBJECT:Product, with FROM, from FROM, of QUANTITY, worth/of AMOUNT
    verb  SUBJECT (sign | agree | seal | strike | finalise | finalize | reach | ink | clinch | place | announce) [contract | deal | agreement | order | lease | memorandum of understanding], to [buy | purchase | order | acquire | lease], OBJECT:Product!, from FROM, with FROM, worth/of AMOUNT
    verb  SUBJECT (sign | agree | seal | strike | finalise | finalize | reach | ink | clinch) [contract | deal | agreement], for OBJECT:Product!, with/from FROM, worth/of AMOUNT, of QUANTITY
    verb  FROM:Organization (win | receive | land | secure | get | clinch | book | bag | take | obtain | pick up | score | garner | sign) [order | firm order | deal | commitment | contract], from SUBJECT:Agent!, for OBJECT:Product!, of QUANTITY, worth/of AMOUNT
    verb  FROM:Organization (have | receive) [order], of QUANTITY, from SUBJECT:Agent!, for OBJECT:Product!
    verb  SUBJECT (award | give | hand | grant) FROM:Organization, [contract | order | deal], for OBJECT:Product, worth/of AMOUNT
    verb  SUBJECT (award | give | hand | grant) FROM:Organization, [contract | order | deal], to [build | supply | provide | deliver | make | produce | develop | manufacture], OBJECT:Product!, worth/of AMOUNT
    verb  SUBJECT (have) OBJECT:Product!, on [order], with/from FROM
    verb  SUBJECT (have | hold | keep | leave) [order | firm order | commitment], for/on OBJECT:Product!, with/from FROM, of QUANTITY
    verb  SUBJECT (sign up | opt | plump | sign) for OBJECT:Product!, from FROM
    verb  SUBJECT (agree | settle | fix) [term | price], on/for/over OBJECT:Product!, with FROM
    verb  SUBJECT (take) OBJECT:Product!, from FROM:Organization!, of QUANTITY
    adj   OBJECT:Product (on order) by/for/with SUBJECT
    verb  SUBJECT (award | give | hand | grant) [contract | order | deal], to FROM, for OBJECT:Product, worth/of AMOUNT
    verb  SUBJECT (take up | exercise | convert) [option], on/for/of OBJECT:Product, of QUANTITY
    verb  SUBJECT (have | hold | take | secure | get) [option], on/for/of OBJECT:Product, of QUANTITY ; modality=possible
    verb  SUBJECT (cancel | scrap | drop | abandon | defer) [order | contract], for/of OBJECT:Product, with FROM, of QUANTITY, worth AMOUNT ; polarity=negative
    noun  SUBJECT (order | purchase | contract | firm order | purchase order | procurement) for/of OBJECT:Product, from FROM, with FROM, of QUANTITY, worth AMOUNT
    verb  SUBJECT (double | triple | increase | raise | boost | expand) [order | commitment], for/of OBJECT:Product!, with FROM, to QUANTITY
    verb  [customer | buyer | launch customer | operator] (include) SUBJECT:Organization!, for/of OBJECT:Product!
    verb  SUBJECT (be) among [customer | buyer], for/of OBJECT:Product!
    verb  SUBJECT (switch) [order], to OBJECT:Product!
    verb  SUBJECT (choose | select | opt for | pick | plump for | commit to) OBJECT:Product, of/from FROM
    verb  SUBJECT (become) [customer | buyer | launch customer | operator], for/of OBJECT:Product!
    is    SUBJECT (buyer | customer | launch customer | purchaser | operator | lessee) of/for OBJECT:Product

supplies
    verb  SUBJECT (supply | deliver | ship | provide | furnish | hand over | dispatch | export) OBJECT, to TO, for AMOUNT, of QUANTITY
    verb  SUBJECT (supply | provide | equip | furnish | outfit) TO:Agent, with OBJECT, for AMOUNT
    verb  SUBJECT (sell | lease | rent out | hire out) OBJECT:Product, to TO!, for AMOUNT, of QUANTITY
    verb  SUBJECT (win | land | secure | receive | get | gain | clinch | obtain | bag | sign | pick up | score | take) [contract | deal | tender | bid | agreement], to [supply | provide | deliver | build], OBJECT:Product!, to/with/from/by TO, worth/of AMOUNT, of QUANTITY
    verb  SUBJECT (win | land | secure | receive | get | gain | clinch | obtain | bag | sign | pick up | score) [contract | deal | tender | bid | agreement], to [supply | provide | equip | furnish], TO:Agent, with OBJECT:Product!, worth/of AMOUNT
    verb  SUBJECT (win | land | secure | clinch | obtain | bag) [contract | tender], for OBJECT:Product!, with/from/by TO, worth/of AMOUNT, of QUANTITY
    verb  TO (award | give | grant | hand | offer) SUBJECT:Organization, [contract | deal | tender], for OBJECT:Product!, worth/of AMOUNT
    verb  TO:Agent (receive | take delivery of | take possession of) OBJECT:Product, from SUBJECT:Organization, of QUANTITY
    verb  TO:Agent (get | accept) OBJECT:Product, from SUBJECT:Organization!, of QUANTITY
    verb  TO:Agent (take) [delivery | possession], of OBJECT:Product!, from SUBJECT:Organization, of QUANTITY
    verb  OBJECT:Product (go | arrive) to TO:Organization!
    verb  TO:Agent (source | get | import | obtain | procure) OBJECT:Product, from SUBJECT:Organization!, of QUANTITY
    verb  SUBJECT (lose | lose out on | miss out on) [contract | order | deal | tender], for/of OBJECT:Product!, with/from TO, worth/of AMOUNT ; polarity=negative
    verb  TO:Agent (choose | select | pick) OBJECT:Product, from/of/by SUBJECT:Organization!
    verb  SUBJECT (have) [contract], to [supply | provide | deliver | build], OBJECT:Product!, to/with/from/by TO, worth/of AMOUNT
    noun  SUBJECT (supply | provision | export) of OBJECT:Product|Commodity, to TO, of QUANTITY
    noun  SUBJECT:Organization (delivery | shipment | handover | hand-over) of OBJECT:Product, to TO!, of QUANTITY
    is    SUBJECT:Organization (supplier | provider | exclusive supplier | distributor | vendor | contractor | subcontractor) of OBJECT:Product|Commodity, to/for TO

raises_funding
    verb  SUBJECT (raise | borrow | attract) OBJECT:money, from FROM, in/through/via/by INSTRUMENT
    verb  SUBJECT (receive | secure | obtain | get | accept | draw | draw down | win | land | need | take | line up | arrange) OBJECT:money!, in [loan | aid | credit | funding | financing | capital | bailout | bailout money | rescue money | taxpayer money | government money | bailout fund | government fund | federal fund | public money | public fund | state fund | rescue fund | government loan | loan guarantee | government aid | assistance | subsidy | federal loan | bridge financing | state aid | federal aid | equity | venture capital | investment | emergency loan | government loan], from FROM
    verb  SUBJECT (receive | secure | obtain | get | take | take out | win | accept | seek | land | negotiate | arrange | sign | close | complete | need | draw on) [loan | credit | bailout | bail-out | funding | financing | aid | investment | capital | grant | credit line | credit facility | bridge loan | federal aid | state aid | rescue package | funding round | round | federal loan | capital injection | line of credit | bridge financing | subsidy], of/worth OBJECT!, from FROM
    verb  FROM:Agent (give | grant | offer | extend | promise | award | hand | lend | advance) SUBJECT:Organization, [loan | credit | credit line | line of credit | credit facility | bridge loan | emergency loan | federal loan | government loan | state loan | bailout | bailout loan | bailout package | rescue package | aid package | financing | aid | state aid | federal aid | assistance | funding | subsidy | grant], of/worth OBJECT:money!
    verb  - (give | grant | offer | extend | promise | award | hand | lend | advance) SUBJECT:Organization, [loan | credit | credit line | line of credit | credit facility | bridge loan | emergency loan | federal loan | government loan | state loan | bailout | bailout loan | bailout package | rescue package | aid package | financing | aid | state aid | federal aid | assistance | funding | subsidy | grant], of/worth OBJECT:money!, from/by FROM
    verb  SUBJECT (issue | sell | float | place | offer | price | launch) [bond | debt | share | stock | note | new share | convertible bond | equity | security | common stock], worth/of OBJECT!, to FROM
    verb  SUBJECT (issue | sell | float | place | offer | price | launch) OBJECT:money!, in/of [bond | debt | share | stock | note | new share | convertible bond | equity | security | common stock | convertible note], to FROM
    verb  SUBJECT:Organization (receive | get | accept | obtain | secure) OBJECT:money!, from FROM:GovernmentBody|CentralBank|InternationalOrganization!
    verb  SUBJECT:Organization (draw | tap) OBJECT:money!, from [credit line | credit facility | loan]
    adj   SUBJECT:Organization (eligible | in line) for [loan | aid | credit | bailout | funding | financing | credit line | bridge loan | federal loan | government loan | state aid | federal aid | grant | subsidy], of/worth OBJECT:money! ; modality=possible
    adj   SUBJECT:Organization (eligible | in line) for OBJECT:money!, in [loan | aid | credit | bailout | funding | financing | state aid | federal aid | grant | subsidy] ; modality=possible
    verb  FROM:Agent (give | grant | lend | award | hand) SUBJECT:Organization, OBJECT:money!
    verb  SUBJECT (raise) [money | capital | fund | cash | funding | equity], of OBJECT!, from FROM, through INSTRUMENT
    verb  FROM:Agent (inject | pump) OBJECT:money, into SUBJECT:Organization
    noun  SUBJECT:Company|Country|City|Region (loan | bailout | bail-out | bond issue | share sale | share issue | rights issue | funding round | initial public offering | capital increase | credit line | fundraising | fund-raising | stock offering | bond sale | share offering | debt offering) of/worth OBJECT:money, from FROM

lends_to
    verb  - (give | grant | offer | extend | promise | award | hand | provide | lend | advance) OBJECT:Organization|Country!, [loan | credit | credit line | line of credit | credit facility | bridge loan | emergency loan | federal loan | government loan | state loan | bailout | bailout loan | bailout package | rescue package | aid package | financing | aid | state aid | federal aid | assistance | funding | subsidy | grant], from/by SUBJECT!, of/worth AMOUNT
    verb  SUBJECT (lend | loan | advance) AMOUNT, to OBJECT:Organization|Country
    verb  SUBJECT (lend | loan | advance) OBJECT:Organization|Country, AMOUNT!
    verb  SUBJECT (lend) to OBJECT:Organization|Country
    verb  SUBJECT (bail out | rescue | prop up | save | shore up | recapitalise | recapitalize | subsidise | subsidize) OBJECT:Organization|Country, with/for AMOUNT
    verb  SUBJECT (give | grant | offer | provide | extend | award | make | approve | promise | pledge | guarantee | release | disburse | advance | authorise | authorize | agree | send | announce | propose | sign | issue | hand | supply | inject) [loan | credit | credit line | line of credit | credit facility | bridge loan | emergency loan | loan guarantee | guarantee | bailout | bail-out | bailout package | bailout loan | rescue package | rescue loan | aid | aid package | state aid | federal aid | financial aid | emergency aid | assistance | financial assistance | subsidy | grant | financing | bridge financing | emergency funding | funding | capital injection | lifeline | swap line | currency swap], to/for OBJECT:Organization|Country!, of/worth AMOUNT, for ABOUT
    verb  SUBJECT (give | grant | offer | award | promise | hand | throw | deny | refuse | send) OBJECT:Organization|Country, [loan | credit | credit line | line of credit | credit facility | bridge loan | emergency loan | loan guarantee | guarantee | bailout | bail-out | bailout package | bailout loan | rescue package | rescue loan | aid | aid package | state aid | federal aid | financial aid | emergency aid | assistance | financial assistance | subsidy | grant | financing | bridge financing | emergency funding | funding | capital injection | lifeline | swap line | currency swap], of/worth AMOUNT, for ABOUT
    verb  SUBJECT (give | grant | provide | offer | inject | pump | extend | pledge | hand | pour | channel | lend) AMOUNT:money!, in [loan | credit | credit line | line of credit | credit facility | bridge loan | emergency loan | loan guarantee | guarantee | bailout | bail-out | bailout package | bailout loan | rescue package | rescue loan | aid | aid package | state aid | federal aid | financial aid | emergency aid | assistance | financial assistance | subsidy | grant | financing | bridge financing | emergency funding | funding | capital injection | lifeline | swap line | currency swap | support | capital], to/into/for OBJECT:Organization|Country!
    verb  SUBJECT:GovernmentBody|InternationalOrganization|Country (pledge | give | provide | offer | grant | commit | promise) AMOUNT:money!, to OBJECT:Organization|Country!
    verb  SUBJECT (inject | pump | pour | channel | plough) AMOUNT:money!, into OBJECT:Organization|Country!
    verb  SUBJECT (provide | supply) OBJECT:Organization|Country, with [loan | credit | credit line | line of credit | credit facility | bridge loan | emergency loan | loan guarantee | guarantee | bailout | bail-out | bailout package | bailout loan | rescue package | rescue loan | aid | aid package | state aid | federal aid | financial aid | emergency aid | assistance | financial assistance | subsidy | grant | financing | bridge financing | emergency funding | funding | capital injection | lifeline | swap line | currency swap], of/worth AMOUNT
    verb  SUBJECT (open | set up | agree | extend | establish | sign | arrange) [swap line | currency swap | swap agreement | credit line], with OBJECT:Organization|Country!, of/worth AMOUNT
    verb  OBJECT:Organization|Country (receive | get | obtain | secure | accept | win | take | borrow | draw | draw down) AMOUNT:money!, in [loan | credit | credit line | line of credit | credit facility | bridge loan | emergency loan | loan guarantee | guarantee | bailout | bail-out | bailout package | bailout loan | rescue package | rescue loan | aid | aid package | state aid | federal aid | financial aid | emergency aid | assistance | financial assistance | subsidy | grant | financing | bridge financing | emergency funding | funding | capital injection | lifeline | swap line | currency swap], from SUBJECT!
    verb  OBJECT:Organization|Country (receive | get | obtain | secure | accept | win | take | take out | draw on | negotiate | land | be granted) [loan | credit | credit line | line of credit | credit facility | bridge loan | emergency loan | loan guarantee | guarantee | bailout | bail-out | bailout package | bailout loan | rescue package | rescue loan | aid | aid package | state aid | federal aid | financial aid | emergency aid | assistance | financial assistance | subsidy | grant | financing | bridge financing | emergency funding | funding | capital injection | lifeline | swap line | currency swap], from SUBJECT!, of/worth AMOUNT
    verb  OBJECT:Organization|Country (borrow) AMOUNT:money!, from SUBJECT!
    noun  SUBJECT:GovernmentBody|InternationalOrganization|FinancialInstitution|Country (loan | bailout | bail-out | rescue | state aid | financial aid | bridge loan | subsidy | credit line) to/of/for OBJECT:Organization|Country, of/worth AMOUNT, for ABOUT
    is    SUBJECT:Organization (lender | creditor) of/to OBJECT:Organization|Country

pays
    verb  SUBJECT (pay | repay | compensate | reimburse | refund | reward | remunerate) OBJECT:Agent, AMOUNT, for REASON, in REASON
    verb  SUBJECT (pay | repay | refund | hand | return | remit | transfer | disburse) AMOUNT:money!, to OBJECT:Agent!, for/in REASON
    verb  SUBJECT (pay | award | offer | grant | make) [compensation | damage | damages | bonus | refund | restitution | royalty | payment | severance | indemnity | ransom | bribe], of AMOUNT, to OBJECT!, for REASON
    verb  OBJECT:Agent (receive | get | earn | collect) AMOUNT:money!, in [compensation | damage | damages | bonus | severance | salary | restitution], from SUBJECT!, for REASON
    noun  SUBJECT (payment | repayment | compensation | reimbursement | payout | refund) of AMOUNT, to OBJECT!, for REASON

requests
    verb  SUBJECT (request | demand | seek | ask for | call for | apply for | claim | plead for | appeal for | petition for | push for | press for | solicit | lobby for | require | want) OBJECT, from FROM, for REASON
    verb  SUBJECT (ask | urge | petition | lobby | beg) FROM:Agent, for OBJECT!
    verb  SUBJECT (ask | urge | petition | lobby | beg) FROM:Agent, for [loan | aid | help | credit | bailout | guarantee | funding | grant | compensation], of/worth OBJECT:money!
    verb  SUBJECT (submit | file | make | lodge) [request | application | petition | appeal | call | demand | plea], for OBJECT!, to/with FROM
    noun  SUBJECT (request | demand | call | application | plea | appeal | petition) for OBJECT, to/from FROM

files_for_bankruptcy
    verb  SUBJECT (file | apply | petition) for [bankruptcy protection], under OBJECT, of OBJECT:Policy, in OBJECT ; object=bankruptcy protection
    verb  SUBJECT (seek | enter | exit | emerge from | leave) [bankruptcy protection], under/in OBJECT, of OBJECT:Policy ; object=bankruptcy protection
    verb  SUBJECT (file | apply | petition) for [bankruptcy | insolvency | chapter 11 | chapter 7 | creditor protection | protection | administration | court protection | liquidation | receivership | examinership], under OBJECT, of OBJECT:Policy, in OBJECT
    verb  SUBJECT (file | lodge | submit) [bankruptcy petition | bankruptcy | insolvency | chapter 11 | chapter 7 | insolvency petition], in/under/with OBJECT
    verb  SUBJECT (declare | enter | seek | go into | fall into | slip into | slide into | emerge from | exit) [bankruptcy | insolvency | administration | liquidation | receivership | chapter 11 | chapter 7 | creditor protection | court protection | protection], under/in OBJECT, of OBJECT:Policy
    verb  - (place | put | force | push) SUBJECT:Organization, in/into [bankruptcy | administration | liquidation | receivership | insolvency]
    verb  SUBJECT (go bankrupt | go bust | go under | become insolvent | become bankrupt | call in administrator | collapse into administration | go to wall | go belly-up)
    noun  SUBJECT (bankruptcy filing | bankruptcy | insolvency | insolvency filing | chapter 11 filing | liquidation) in/under/with OBJECT
    verb  - (bankrupt) SUBJECT:Organization
    noun  - (bankruptcy | insolvency | bankruptcy filing) of/by SUBJECT:Organization!
    noun  SUBJECT (bankruptcy protection | bankruptcy protection filing) in/under/with OBJECT ; object=bankruptcy protection
    noun  SUBJECT (bankruptcy petition | bankruptcy proceeding | collapse into bankruptcy) in/under/with OBJECT
    adj   SUBJECT:Organization (bankrupt | insolvent | in administration | in bankruptcy | in receivership | in liquidation | under bankruptcy protection | in chapter 11)
