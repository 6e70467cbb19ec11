# How things hang together: parts, owners, places, listings, makers, rivals, members, founders.

part_of
    is    SUBJECT (unit | division | subsidiary | arm | branch | affiliate | business unit | segment | offshoot | department | operation | spin-off) of OBJECT
    is    SUBJECT (wholly owned subsidiary | wholly-owned subsidiary | fully owned subsidiary | majority-owned subsidiary | holding | brand unit | business segment) of OBJECT
    is    SUBJECT (agency | bureau | directorate | commission | body | office | wing | faculty | campus) of OBJECT:Organization
    is    SUBJECT (part | component | constituent | segment | section | chunk) of OBJECT
    is    OBJECT:Organization (parent | parent company | parent firm | parent group | holding company | mother company | holding | parent corporation | corporate parent) of/for/to SUBJECT
    verb  SUBJECT (belong) to OBJECT
    verb  SUBJECT (form | become | remain | constitute) [part | subsidiary | unit | division | arm], of OBJECT
    verb  SUBJECT (report | answer) to OBJECT:GovernmentBody
    verb  SUBJECT (fall | come) under OBJECT:Organization
    verb  OBJECT (include | comprise | encompass | consist of) SUBJECT:BusinessUnit
    verb  - (fold | integrate | incorporate | absorb | subsume | merge) SUBJECT:BusinessUnit, into OBJECT
    adj   SUBJECT (affiliated) with/to OBJECT

owns
    verb  SUBJECT:Organization (own | co-own | jointly own) OBJECT
    verb  SUBJECT (own | co-own) OBJECT:Organization|Facility|Instrument
    verb  SUBJECT (own | control | hold) OBJECT:Organization!, STAKE:percent!
    verb  SUBJECT (control | hold | possess | retain) OBJECT:Organization|Facility
    verb  SUBJECT (own | hold | have | control | retain | keep | maintain | possess | command) [stake | share | shareholding | holding | interest | ownership | equity stake | equity], in/of OBJECT, of STAKE, for AMOUNT
    verb  SUBJECT (own | hold | control | retain | possess) STAKE:percent!, of/in OBJECT
    verb  SUBJECT (own | hold | have | retain) [majority | majority stake | minority stake | controlling stake | controlling interest | majority share | golden share | blocking stake], in/of OBJECT, of STAKE
    verb  SUBJECT (own | hold | have | control) [fifth | third | quarter | half | tenth | sixth | eighth | two-third | three-quarter | bulk | rest | remainder], of/in OBJECT:Organization!
    verb  SUBJECT (own | hold) STAKE:number!, of/in OBJECT:Instrument
    verb  OBJECT (belong) to SUBJECT
    noun  SUBJECT (stake | shareholding | equity stake | majority stake | minority stake | controlling stake | equity interest) in/of OBJECT:Organization!, of STAKE
    verb  OBJECT (own | control | hold | co-own) by SUBJECT!, of STAKE
    noun  SUBJECT (ownership | possession) of OBJECT, of STAKE
    is    SUBJECT (owner | co-owner | proprietor | shareholder | stockholder | majority shareholder | largest shareholder | biggest shareholder | main shareholder | minority shareholder) of/in OBJECT, with STAKE
    is    SUBJECT (majority owner | part owner | controlling shareholder | stakeholder | major shareholder | sole owner | landlord) of/in OBJECT, with STAKE
    adj   OBJECT (owned | controlled | held | wholly owned | majority-owned | part-owned | half-owned | jointly owned | co-owned) by SUBJECT, of STAKE
    adj   OBJECT (in hand | in possession | under control) of SUBJECT

based_in
    adj   SUBJECT (based | headquartered | domiciled | incorporated | registered | located | situated) in/out of/at/outside/near OBJECT
    verb  - (base | headquarter | domicile | incorporate | locate | charter | organise | organize) SUBJECT:Organization, in/out of/at/outside/near OBJECT
    verb  - (incorporate | organise | organize | charter | register | form) SUBJECT:Organization, under [law | jurisdiction], of OBJECT!
    verb  SUBJECT (have | maintain | keep | locate | establish | base | move | relocate | transfer | shift) [headquarters | headquarter | head office | base | main office | home | registered office | seat | domicile], in/at/to OBJECT
    noun  SUBJECT (headquarters | headquarter | head office | main office | home base | registered office | seat | campus) in/of/at/outside OBJECT

operates_in
    verb  SUBJECT:Organization (operate | do business | specialise | specialize | engage | participate) in/across/within OBJECT
    verb  SUBJECT:Organization (enter | penetrate | crack | break into | expand into | move into | diversify into | branch into | venture into | push into | return to | re-enter) OBJECT
    verb  SUBJECT:Organization (expand | grow | extend) [business | presence | operation | footprint | reach | network], in/into/to/across OBJECT
    verb  SUBJECT:Organization (serve | dominate | lead) OBJECT:Industry|Country|Region
    verb  SUBJECT:Organization (have | run | operate | maintain | establish | expand | start | begin) [operation | business | presence | activity | office | branch | store | venture], in/across/throughout OBJECT:Place|Industry
    verb  SUBJECT:Organization (leave | exit | quit | abandon | withdraw from | pull out of | retreat from | get out of) OBJECT:Industry|Country|Region ; ended=true
    verb  SUBJECT:Organization (focus | concentrate) on OBJECT:Industry
    noun  SUBJECT:Organization (operation | business | presence | activity | expansion | foothold | footprint | entry | venture | market) in/into OBJECT:Country|Region|Industry
    noun  SUBJECT:Organization (exit | withdrawal | retreat | departure | pull-out | pullout) from OBJECT:Country|Region|Industry ; ended=true
    adj   SUBJECT:Organization (active | present | engaged | involved) in OBJECT
    is    SUBJECT:Organization (player | leader | market leader | specialist | pioneer | force | newcomer | participant | giant) in OBJECT:Industry

located_in
    verb  - (locate | situate | site) SUBJECT:Place, in/at/near/on/outside OBJECT
    adj   SUBJECT:Place (located | situated | sited) in/at/near/on/outside OBJECT
    verb  SUBJECT:Place (lie | sit | stand) in/on/near/outside OBJECT:Place
    is    SUBJECT:Place (city | town | village | suburb | district | province | region | capital | part | state | port) of/in OBJECT

listed_on
    verb  - (list | quote | trade | float | re-list | relist) SUBJECT:Company|Instrument, on/in OBJECT:Exchange|Index, under TICKER
    verb  SUBJECT:Company|Stock (list | trade | float | debut | relist | go public | start trading | begin trading) on/in OBJECT:Exchange|Index, under TICKER
    verb  SUBJECT (make | have | seek | obtain | complete | plan | hold) [debut | listing | flotation | dual listing | primary listing | secondary listing | initial public offering], on/in OBJECT:Exchange
    verb  - (add | include | admit) SUBJECT:Company|Stock, in/to OBJECT:Index|Exchange
    verb  SUBJECT:Company|Stock (join) OBJECT:Index
    verb  - (delist | de-list | remove | drop | suspend) SUBJECT:Company|Stock, from OBJECT:Exchange|Index ; ended=true
    verb  SUBJECT:Company|Stock (delist | leave) from OBJECT:Exchange|Index ; ended=true
    noun  SUBJECT:Company|Stock (listing | debut | flotation | initial public offering | share listing | stock listing | inclusion) on/in OBJECT:Exchange|Index
    noun  SUBJECT:Company|Stock (delisting | removal) from OBJECT:Exchange|Index ; ended=true
    adj   SUBJECT:Company|Stock (listed | quoted | traded | publicly traded) on/in OBJECT:Exchange|Index, under TICKER
    is    SUBJECT:Company|Stock (member | component | constituent | part) of OBJECT:Index|Exchange

produces
    verb  SUBJECT:Organization (make | manufacture | produce | build | assemble | fabricate | craft | mass-produce | turn out | churn out) OBJECT
    verb  SUBJECT:Organization (develop | design | engineer | create | invent | publish | brew | bottle | bake | grow | refine | mine | extract | pump | generate | distil | distill | forge | weave) OBJECT:Product|Commodity
    verb  - (make | manufacture | produce | build | assemble) OBJECT:Product!, at/in/by SUBJECT:Facility!
    verb  SUBJECT:Organization (offer | market | sell | broadcast) OBJECT:Product
    is    SUBJECT:Organization (maker | manufacturer | producer | builder | developer | creator | publisher | designer | brewer | distiller | inventor | seller) of OBJECT
    noun  SUBJECT:Organization (manufacture | production | manufacturing | development | assembly | construction) of OBJECT:Product|Commodity
    adj   OBJECT:Product (made | built | manufactured | produced | developed | designed | assembled | created | published) by SUBJECT:Organization
    verb  SUBJECT:Organization (work) on OBJECT:Product
    verb  SUBJECT:Organization's [product | line | range | lineup | line-up | portfolio | brand | model | offering | product line | product range | model range | flagship product | fleet] (include | comprise | feature | consist of | span | encompass) OBJECT:Product!
    is    OBJECT:Product (product | brand | model | creation | invention | flagship | bestseller | flagship product) of SUBJECT:Organization
    is    SUBJECT:Organization (provider) of OBJECT:Product

competes_with
    verb  SUBJECT (compete | vie | contend | battle | fight) with/against OBJECT, in IN, for IN
    verb  SUBJECT (rival | challenge | undercut | outsell | out-sell | overtake | surpass | outpace | outperform | leapfrog) OBJECT:Organization, in IN
    verb  SUBJECT (take on | go up against | go head-to-head with | face off against | catch up with | pull ahead of | lose out to | lose ground to | do battle with) OBJECT:Organization, in IN
    verb  SUBJECT (beat | defeat | outbid | best | edge out | beat out) OBJECT:Organization, for/to/in IN
    verb  - (lock | engage | embroil | entangle) SUBJECT:Organization, in [battle | contest | rivalry | race | fight | dogfight | war | price war | struggle | duel | competition], with OBJECT:Organization!, for/over IN
    verb  SUBJECT:Organization (fight | wage | have) [battle | war | price war | duel], with/against OBJECT:Organization!, for/over IN
    verb  SUBJECT (face) [competition | rivalry | challenge], from OBJECT:Organization, in IN
    verb  SUBJECT (lose) [share | market share | customer | ground], to OBJECT:Organization, in IN
    verb  SUBJECT (win | take | gain) [share | market share | customer], from OBJECT:Organization, in IN
    noun  SUBJECT (competition | rivalry | race | price war | battle | contest) with/from/against/between OBJECT:Organization, in/over IN
    is    SUBJECT (rival | competitor | arch-rival | archrival | main rival | challenger | nemesis | opponent) of/to OBJECT, in IN
    is    SUBJECT:Organization (peer) of OBJECT:Organization

member_of
    verb  SUBJECT (join | rejoin | enter) OBJECT:InternationalOrganization|PoliticalParty|LaborUnion|NonProfit
    verb  SUBJECT (belong) to OBJECT
    verb  SUBJECT (become | remain) [member | part | signatory | partner], of OBJECT
    verb  SUBJECT (leave | quit | exit | withdraw from | secede from | pull out of) OBJECT:InternationalOrganization|PoliticalParty|LaborUnion ; ended=true
    verb  OBJECT (admit | accept | include | comprise) SUBJECT:Country|Company, as [member]
    is    SUBJECT (member | member state | founding member | founder member | constituent | participant | signatory | affiliate) of/in OBJECT
    noun  SUBJECT (membership) of/in OBJECT
    noun  SUBJECT (accession | admission | entry) to/into OBJECT:InternationalOrganization

held_at
    verb  - (hold | stage | host | organise | organize | convene) SUBJECT:Event, in/at OBJECT
    verb  SUBJECT:Event (take place | happen | occur | kick off | convene) in/at OBJECT:Place
    verb  OBJECT:Place (host | stage | hold) SUBJECT:Event
    noun  SUBJECT:Event (venue | location | site) of OBJECT
    adj   SUBJECT:Event (held | hosted | staged) in/at OBJECT

founded
    verb  SUBJECT (found | co-found | cofound | establish | start | set up | launch | create | start up | form) OBJECT:Organization
    is    SUBJECT (founder | co-founder | cofounder | founding father | founding partner | creator | originator | co-creator) of OBJECT:Organization
    noun  SUBJECT (founding | establishment | foundation | creation | formation | incorporation) of OBJECT:Organization
    is    OBJECT:Organization (brainchild | creation) of SUBJECT:Person
    adj   OBJECT:Organization (founded | established | started | set up | formed | created | co-founded) by SUBJECT
