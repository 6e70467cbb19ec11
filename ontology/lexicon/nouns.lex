# What a common noun stands for.
#
# An unindented line names a kind of the ontology; the indented lines below it list lemmas,
# separated by commas. A noun of several words is looked up before its last word, so
# "investment bank" wins over "bank". A noun stands under one kind only: the kind that it has
# most often in business news.

Organization
    organization, organisation, group, body, agency, association, alliance, consortium, coalition
    institution, institute, entity, establishment, committee, council, commission, panel
    joint venture, trade association, trade group, industry group, lobby group, lobbyist group
    club, football club, team, league, federation, industry body, secretariat, task force, bidder
    acquirer, suitor, partner, rival, competitor, supplier, contractor, subcontractor, client
    vendor, distributor, licensee, licensor, board, board of directors, supervisory board
    management board, executive board, directorate, trust, employer, sponsor, organiser, organizer
    guarantor, issuer

Company
    company, firm, corporation, business, enterprise, conglomerate, multinational, start-up
    startup, giant, behemoth, heavyweight, powerhouse, unicorn, venture, holding, holding company
    parent, parent company, parent firm, public company, private company, limited company
    public limited company, state-owned enterprise, state-owned company, cooperative, co-operative
    plc, listed company, shell company, family business, franchise, carmaker, car maker
    car manufacturer, automaker, auto maker, automobile manufacturer, auto giant, truckmaker
    truck maker, vehicle maker, motor company, motor manufacturer, auto manufacturer, carrier
    airline, low-cost airline, low-cost carrier, budget airline, budget carrier, flag carrier
    national carrier, air carrier, cargo carrier, freight carrier, planemaker, plane maker
    planebuilder, plane builder, aircraft maker, aircraft manufacturer, airplane manufacturer
    aeroplane manufacturer, aviation company, engine maker, jet maker, aerospace company
    aerospace giant, defence contractor, defense contractor, arms maker, arms manufacturer
    weapons maker, shipbuilder, shipper, shipping company, shipping line, cruise line
    cruise operator, ferry operator, rail operator, railway operator, railway company, railroad
    rail company, train operator, bus operator, bus company, haulier, logistics company
    logistics firm, courier, courier company, delivery company, postal service, post office
    freight company, airport operator, port operator, toll operator, leasing company, lessor
    aircraft lessor, manufacturer, maker, producer, builder, developer, assembler, designer
    operator, provider, parts maker, parts supplier, auto supplier, car parts maker
    component maker, tyre maker, tire maker, battery maker, chipmaker, chip maker
    chip manufacturer, chip designer, semiconductor company, semiconductor maker, foundry
    contract manufacturer, electronics company, electronics maker, electronics giant
    electronics manufacturer, hardware maker, computer maker, computer company, pc maker
    computer manufacturer, handset maker, phone maker, phone manufacturer, smartphone maker
    mobile phone maker, tablet maker, gadget maker, console maker, printer maker, camera maker
    software company, software maker, software developer, software giant, software firm
    app developer, app maker, game developer, games developer, game publisher
    video game publisher, games maker, technology company, technology firm, technology giant
    tech company, tech firm, tech giant, tech startup, tech start-up, internet company
    internet firm, internet giant, web company, search company, search giant
    search engine operator, search engine company, social network, social network operator
    social media company, social media giant, online retailer, web retailer, e-commerce company
    e-commerce giant, e-tailer, internet retailer, online marketplace, auction site
    ride-hailing company, delivery app, streaming company, streaming service, web host
    hosting company, hosting provider, cloud provider, internet provider
    internet service provider, broadband provider, phone company, telephone company
    telecoms company, telecom company, telecommunications company, telecoms operator
    telecom operator, telecoms giant, telecom giant, mobile operator, network operator
    wireless carrier, cable company, cable operator, satellite operator, satellite company
    security company, security firm, cybersecurity company, retailer, retail chain, retail giant
    chain, store chain, supermarket, supermarket chain, department store chain
    department store operator, grocer, grocery chain, grocery store chain, hypermarket operator
    discounter, discount store, wholesaler, merchant, reseller, dealer, restaurant chain
    fast-food chain, fast food chain, coffee chain, pizza chain, hotel chain, hotel operator
    hotel group, casino operator, pub chain, pharmacy chain, drugstore chain, bookseller
    bookstore chain, record company, record label, music company, movie studio, film studio
    studio, production company, film company, entertainment company, theme park operator
    cinema chain, fashion house, fashion retailer, luxury group, clothing company, clothing maker
    apparel maker, sportswear maker, shoemaker, shoe maker, jeweller, jeweler, toy maker, toymaker
    cosmetics company, furniture maker, furniture retailer, appliance maker, household goods maker
    consumer goods company, food company, food maker, food producer, food group, food giant
    drinks company, drinks maker, drinks giant, beverage company, beverage maker, brewer
    brewery group, distiller, winemaker, confectioner, chocolate maker, candy maker, dairy company
    meatpacker, meat packer, baker, tobacco company, cigarette maker, agribusiness, seed company
    farm operator, fertiliser maker, fertilizer maker, oil company, oil firm, oil giant, oil major
    oil producer, oil explorer, refiner, oil refiner, oil and gas company, oil services company
    gas company, gas producer, gas supplier, energy company, energy firm, energy group
    energy giant, energy supplier, power company, power producer, power supplier, power utility
    utility, utility company, electricity company, electricity supplier, water company
    water utility, solar company, solar panel maker, wind farm operator, turbine maker
    coal company, coal miner, coal producer, miner, mining company, mining firm, mining giant
    mining group, gold miner, copper miner, steelmaker, steel maker, steel company, steel producer
    aluminium producer, aluminum producer, metals company, chemical company, chemicals company
    chemical maker, chemicals group, cement maker, paper maker, papermaker, glassmaker, drugmaker
    drug maker, drug company, drug manufacturer, pharmaceutical company, pharmaceutical firm
    pharmaceuticals company, pharmaceutical giant, pharma company, vaccine maker, biotech
    biotech company, biotech firm, biotechnology company, biotechnology firm, medical device maker
    device maker, healthcare company, health care provider, hospital operator, hospital chain
    care home operator, construction company, construction firm, construction group, constructor
    homebuilder, home builder, housebuilder, house builder, property company, property developer
    real estate company, real estate developer, real-estate developer, estate agent, property firm
    engineering company, engineering firm, engineering group, industrial group, industrial company
    industrial conglomerate, machinery maker, equipment maker, equipment manufacturer, toolmaker
    packaging company, outsourcing company, outsourcer, staffing company, recruiter, consultancy
    consulting company, consulting firm, consulting group, accountancy firm, accounting firm
    auditor, audit firm, law firm, research firm, research company, market research firm
    market researcher, analytics company, advertising agency, advertising company
    advertising group, advertiser, public relations firm, marketing company, travel agency
    travel agent, travel company, tour operator, holiday company, catering company
    cleaning company, waste company, crypto exchange, cryptocurrency exchange, bitcoin exchange
    space company, rocket maker, satellite maker, drone maker, robot maker, ai company, ai lab
    ai startup, ai start-up, electric carmaker, electric car maker, electric vehicle maker
    ev maker, blue chip, small cap, large cap, penny stock company, tech group, technology group
    exporter, importer, airframer, airframe maker, fabricator, systems integrator, integrator
    franchisor, franchisee, bottler, miller, oil refinery operator, pipeline operator
    grid operator, rail freight operator, parcel company, parcel carrier, express carrier
    ticket seller, ticketing company, animation studio, animation company, film distributor
    movie distributor, robotics company, drone company, aerospace firm, defence company
    defense company, defence group, defense group, defense giant, defence giant, car group
    car company, car firm, auto company, auto firm, auto group, truck company, trucking company
    tyre company, tire company, steel group, steel firm, chemical group, chemical giant
    drug giant, drug group, biopharma, biopharmaceutical company, life sciences company
    medical technology company, medical equipment maker, diagnostics company, health care company
    software group, computer giant, chip company, chip giant, semiconductor firm
    semiconductor giant, internet group, web giant, telecom group, telecoms group, phone giant
    mobile phone company, wireless company, energy trader, commodity trader, trading company
    trading house, import company, export company, sports company, sporting goods maker
    shoe company, fashion company, fashion group, luxury company, luxury goods maker
    luxury goods group, beauty company, cosmetics maker, cosmetics group, tobacco group
    tobacco giant, drinks group, food chain, restaurant company, restaurant operator
    hotel company, leisure group, leisure company, gaming company, gambling company, bookmaker
    betting company, lottery operator, solar firm, wind turbine maker, battery company
    recycling company, security group, software start-up, technology start-up, technology startup
    internet start-up, internet startup, fintech start-up, biotech start-up, space start-up

FinancialInstitution
    bank, lender, investment bank, commercial bank, retail bank, savings bank, merchant bank
    mortgage lender, mortgage bank, private bank, big bank, regional bank, online bank
    bank holding company, credit union, building society, thrift, insurer, insurance company
    insurance group, insurance giant, insurance firm, reinsurer, life insurer, bond insurer
    health insurer, brokerage, brokerage firm, brokerage house, broker, stockbroker, broker-dealer
    securities firm, securities house, underwriter, market maker, private equity firm
    private equity group, private equity house, buyout firm, buyout group, venture capital firm
    venture fund, investment company, investment firm, investment group, investment house
    investment vehicle, asset manager, asset management firm, fund manager
    fund management company, wealth manager, money manager, finance company, financial company
    financial firm, financial group, financial institution, financial institute
    financial services company, financial services firm, financial services group
    credit card company, credit card issuer, card issuer, payment company, payments company
    payment processor, payments firm, fintech, fintech company, credit rating agency
    rating agency, ratings agency, rating firm, ratings firm, mortgage company
    mortgage finance company, mortgage giant, creditor bank, development bank, state bank
    sovereign wealth fund, pension fund, pension provider, trust company, trust bank
    clearing house, dealer bank, banking group, banking giant, city bank

BusinessUnit
    unit, division, subsidiary, arm, business unit, segment, affiliate, branch, department
    operation, business segment, wholly owned subsidiary, wholly-owned subsidiary, offshoot
    spin-off, spinoff, business line, associate company, associated company
    cloud unit, cloud division, cloud business, cloud arm, banking unit, banking arm, finance arm
    financing arm, finance unit, retail arm, retail unit, investment arm, investment banking arm
    lending arm, research arm, research unit, car division, car unit, truck unit, mobile unit
    mobile division, phone unit, phone division, handset unit, handset division, games division
    gaming division, gaming unit, chip unit, chip division, insurance arm, insurance unit
    publishing arm, publishing division, broadcasting unit, music division, film division
    defence arm, defense arm, defence unit, energy unit, power unit, healthcare unit
    aviation unit, aircraft division, commercial airplanes division, engine division
    space division, advertising arm, logistics arm, online division, online arm, internet arm
    software division

GovernmentBody
    authority, government agency, government department, state agency, federal agency
    local authority, parliament, congress, senate, legislature, assembly, national assembly
    house of representatives, lower house, upper house, city council, town council, county council
    state government, provincial government, state legislature, cabinet, public body
    parliamentary committee, select committee, police, police force, police department, customs
    tax authority, tax office, customs service, fire department, space agency, prosecutor's office
    prosecution, attorney general's office, public prosecutor's office, coastguard
    prosecutors, investigators, detectives
    statistics office, statistics agency, bureau, statistics bureau, statistical office, census bureau
    debt office, intelligence agency, secret service, embassy, consulate, state council, politburo
    municipality, lawmaker, legislator, national statistics office, planning commission
    planning agency, accident investigator, accident investigation body, safety board
    research council, aid agency, policymaker, law enforcement, road agency, export credit agency
    patent office, trade representative, land registry, tax agency

Government
    government, federal government, central government, national government, administration
    coalition government, regime, state, national authority

Ministry
    ministry, finance ministry, foreign ministry, trade ministry, transport ministry
    industry ministry, commerce ministry, defence ministry, defense ministry, economy ministry
    economics ministry, labour ministry, labor ministry, health ministry, energy ministry
    environment ministry, agriculture ministry, justice ministry, interior ministry
    education ministry, oil ministry, treasury, treasury department, state department
    justice department, commerce department, labor department, labour department
    department of justice, department of commerce, department of energy
    department of transportation, transportation department, energy department
    agriculture department, finance department

Regulator
    regulator, watchdog, supervisor, market regulator, financial regulator, banking regulator
    bank regulator, securities regulator, stock market regulator, energy regulator
    telecoms regulator, media regulator, competition regulator, competition authority
    competition watchdog, competition commission, antitrust authority, antitrust regulator
    antitrust watchdog, anti-trust regulator, cartel office, aviation authority
    aviation regulator, safety regulator, air safety regulator, data protection authority
    privacy regulator, privacy watchdog, data watchdog, consumer watchdog, financial watchdog
    drug regulator, food regulator, drugs watchdog, health regulator, nuclear regulator
    environmental regulator, environmental agency, environment agency, supervisory authority
    regulatory authority, regulatory body, regulatory agency, trade commission
    securities commission, telecoms watchdog, advertising watchdog, pensions regulator
    insurance regulator, rail regulator, water regulator, gambling regulator

CentralBank
    central bank, central banker, national bank, monetary authority, federal reserve bank
    rate setter, monetary policy committee, reserve bank

Court
    court, supreme court, high court, appeals court, court of appeal, court of appeals
    appeal court, appellate court, district court, federal court, bankruptcy court
    constitutional court, patent court, lower court, regional court, county court
    magistrates court, superior court, trial court, tribunal, arbitration court, arbitration panel
    jury, grand jury, bench, judge, justice, magistrate, federal judge, district judge
    bankruptcy judge, arbitrator, trade court, commercial court, competition tribunal

Military
    military, army, navy, air force, armed force, armed forces, marine corps, coast guard, troop
    militia

Exchange
    exchange, stock exchange, bourse, stock exchange operator, exchange operator, futures exchange
    commodities exchange, commodity exchange, metal exchange, derivatives exchange
    mercantile exchange, trading venue, trading platform, securities exchange, options exchange

InternationalOrganization
    international organization, international organisation, world body, trade bloc, bloc
    global lender, multilateral lender, multilateral development bank
    intergovernmental organisation, oil cartel, cartel, currency union, monetary union
    customs union, military alliance, european body

MediaOrganization
    newspaper, daily, tabloid, broadsheet, magazine, weekly, broadcaster, television station
    tv station, television network, tv network, television channel, tv channel, news channel
    cable channel, radio station, news agency, newswire, wire service, news service
    news organisation, news organization, news outlet, media outlet, media company, media group
    media giant, media organisation, media conglomerate, publisher, newspaper publisher
    newspaper group, magazine publisher, website, web site, news site, news website, blog, press
    local media, state media, publication, journal, network

LaborUnion
    union, trade union, labor union, labour union, trades union, workers union, pilots union
    works council, union leader, union official, union representative, staff association
    teachers union, miners union, union federation, trade union federation, pilots association
    workers council

PoliticalParty
    party, political party, opposition, opposition party, ruling party, ruling coalition
    governing party, coalition partner, labour party, conservative party

EducationalInstitution
    university, college, school, business school, academy, research institute, law school
    medical school, laboratory, lab, research centre, research center, polytechnic, faculty
    graduate school

NonProfit
    charity, foundation, non-profit, nonprofit, non-profit organisation, nonprofit organization
    ngo, non-governmental organisation, think tank, think-tank, advocacy group, campaign group
    pressure group, lobby, consumer organisation, environmental group, environmental organisation
    rights group, human rights group, civil liberties group, civil rights group, privacy group
    aid group, church, trade body, industry association, consumer association, standards body
    research group

Person
    man, woman, boy, girl, husband, wife, son, daughter, brother, sister, billionaire, millionaire
    tycoon, magnate, entrepreneur, businessman, businesswoman, industrialist, financier, inventor
    celebrity, actor, actress, singer, author, writer, artist, fraudster, hacker, whistleblower
    informant, plaintiff, defendant, suspect, candidate, nominee, victim, veteran, guru, pioneer
    heir, philanthropist, mogul, media mogul, oligarch, activist investor, corporate raider
    co-defendant, founder, co-founder, cofounder

Group
    analyst, investor, worker, employee, customer, consumer, shareholder, stockholder, bondholder
    creditor, trader, economist, expert, observer, critic, commentator, market watcher
    market participant, speculator, buyer, seller, user, subscriber, visitor, passenger, traveller
    traveler, driver, motorist, owner, car owner, shopper, reader, viewer, listener, fan, gamer
    player, audience, public, people, person, citizen, resident, villager, homeowner, tenant
    household, child, student, pupil, patient, taxpayer, voter, farmer, grower, fisherman
    staff, workforce, personnel, crew, cabin crew, crew member, staff member, team member, pilot
    flight attendant, engineer, programmer, technician, mechanic, factory worker, steelworker
    autoworker, auto worker, car worker, postal worker, dockworker, docker, machinist, teacher
    doctor, nurse, scientist, researcher, academic, politician, leader, world leader, insider
    colleague, protester, demonstrator, striker, activist, campaigner, environmentalist, opponent
    supporter, backer, enthusiast, early adopter, retail investor, institutional investor
    private investor, foreign investor, overseas investor, minority shareholder
    majority shareholder, major shareholder, large shareholder, angel investor, venture capitalist
    hedge fund investor, bull, bear, short seller, policyholder, depositor, saver, borrower
    mortgage holder, pensioner, retiree, immigrant, migrant, refugee, tourist, holidaymaker
    survivor, member, delegate, attendee, participant, contestant, applicant, jobseeker
    job seeker, temporary worker, contract worker, part-time worker, full-time employee
    white-collar worker, blue-collar worker, industry observer, industry expert, industry analyst
    market analyst, market expert, market observer, stock analyst, legal expert, security expert
    security researcher, market strategist, middle class, third-party developer
    small business owner, business leader, business people, population, community, generation
    millennial, mob, crowd, government official, official, senior official, management, leadership
    top management, pollster, early investor, day trader, momentum trader, bondholder group
    shareholder group, trade unionist, union member, striking worker, skilled worker
    manual worker, office worker, civil servant, public servant, public sector worker
    truck driver, bus driver, train driver, cab driver, taxi driver, lorry driver, farm worker
    construction worker, oil worker, retail worker, intern, apprentice, freelancer, gig worker
    content creator, app user, internet user, web user, mobile user, phone user, smartphone user
    homebuyer, home buyer, house buyer, car buyer, first-time buyer, bargain hunter, dealmaker
    banker, stockpicker, fund investor, chartist, technical analyst, wall street analyst
    sell-side analyst
    families, reviewer, tester, beta tester, forecaster
    consumer group, activist group, investor group, animal rights group, community group, conservation group

Position
    chief executive, chief executive officer, ceo, co-ceo, chief operating officer, coo
    chief financial officer, cfo, chief technology officer, cto, chief information officer, cio
    chief marketing officer, cmo, chief economist, chief investment officer, chief strategist
    chief risk officer, chief legal officer, chief product officer, chief commercial officer
    chief accountant, chief scientist, chief engineer, chief designer, chief analyst
    chief negotiator, chief of staff, chief, boss, head, chairman, chairwoman, chairperson, chair
    co-chairman, vice chairman, deputy chairman, vice-chairman, executive chairman
    non-executive chairman, honorary chairman, chairman and chief executive, president
    vice president, vice-president, senior vice president, executive vice president
    deputy president, president and chief executive, managing director, deputy managing director
    executive director, non-executive director, director, director general, director-general
    finance director, sales director, marketing director, operations director, creative director
    research director, board member, independent director, deputy chief executive
    interim chief executive, acting chief executive, interim president, general manager, manager
    senior manager, product manager, project manager, plant manager, country manager
    regional manager, portfolio manager, senior analyst, research analyst, equity analyst
    equity strategist, strategist, senior economist, executive, senior executive, top executive
    trustee, administrator, liquidator, receiver, general counsel, counsel, lawyer, attorney
    prosecutor, attorney general, solicitor, barrister, treasurer, secretary, company secretary
    press secretary, secretary general, secretary-general, spokesman, spokeswoman, spokesperson
    spokesmen, representative, press officer, consultant, adviser, advisor, economic adviser
    ambassador, envoy, special envoy, commissioner, competition commissioner, trade commissioner
    prime minister, premier, deputy prime minister, chancellor, chancellor of the exchequer
    minister, finance minister, foreign minister, trade minister, economy minister
    industry minister, transport minister, energy minister, oil minister, defence minister
    defense minister, labour minister, interior minister, health minister, business secretary
    treasury secretary, transport secretary, commerce secretary, secretary of state
    energy secretary, defence secretary, defense secretary, labor secretary, governor
    deputy governor, bank governor, central bank governor, mayor, senator, congressman
    congresswoman, member of parliament, mp, party leader, opposition leader
    presidential candidate, king, queen, prince, sheikh, editor, editor-in-chief, journalist
    reporter, correspondent, columnist, blogger, professor, dean, rector, fellow, principal
    architect, coach, captain, general, admiral, commander, colonel, detective, inspector
    investigator, co-president, senior partner, managing partner, founding partner
    national director, regional director, sales manager, marketing manager
    public relations manager, sales chief, finance chief, technology chief, design chief
    marketing chief, operations chief, product chief, compliance officer, accounting officer
    medical officer, scientific officer, science officer, security officer, privacy officer
    information officer, technical officer, technology officer, administrative officer
    executive officer, corporate officer, marketing officer, people officer, strategy officer
    development officer, legal officer, operating officer, financial officer, commercial officer
    business officer, creative officer, content officer, digital officer, data officer
    diversity officer, revenue officer, customer officer, product officer, sales officer
    brand officer, communications officer, human resources officer, sustainability officer
    innovation officer, investment officer, risk officer, growth officer, research officer
    supply chain officer, merchandising officer, credit officer, financial controller
    group controller, comptroller, superintendent, co-head, co-chief executive, vice chair
    executive vice chairman, deputy chief, chief counsel, associate counsel, operating partner

Country
    country, nation, economy, republic, emerging economy, world power, superpower
    developing country, developed country, member state, home country, neighbouring country
    neighboring country, kingdom, emirate, industrialised nation, industrialized nation
    advanced economy, major economy

Region
    region, province, county, continent, territory, emerging market, eurozone, euro zone
    euro area, peninsula, prefecture, sea, gulf, coast, gulf state, border region

City
    city, town, capital, village, suburb, metropolis, capital city, port city, home town

Facility
    plant, factory, headquarters, head office, store, shop, warehouse, distribution centre
    distribution center, assembly plant, car plant, car factory, assembly line, production line
    manufacturing plant, manufacturing facility, production facility, manufacturing site
    production site, battery plant, battery factory, gigafactory, chip plant, chip factory, fab
    fabrication plant, engine plant, steel plant, steel mill, paper mill, mill, power plant
    power station, nuclear plant, nuclear power plant, nuclear power station, nuclear reactor
    reactor, coal plant, gas plant, solar farm, wind farm, dam, oil field, oilfield, gas field
    oil well, well, oil platform, oil rig, rig, pipeline, gas pipeline, oil pipeline, refinery
    oil refinery, mine, coal mine, gold mine, copper mine, quarry, shipyard, dockyard, port
    harbour, harbor, terminal, airport, runway, hub, railway station, station, railway, rail line
    railway line, high-speed line, motorway, highway, bridge, tunnel, canal, road, hospital
    clinic, hotel, resort, casino, restaurant, cafe, branch office, office, office building
    building, skyscraper, tower, campus, stadium, arena, theme park, cinema, theatre, theater
    museum, mall, shopping mall, shopping centre, shopping center, department store
    flagship store, car dealership, dealership, retail store, outlet, showroom, data centre, data center
    server farm, research facility, research and development centre, test site, facility, site
    depot, farm, ranch, brewery, distillery, bakery, slaughterhouse, storage facility, gas station
    petrol station, filling station, charging station, launch site, space station
    exhibition centre, exhibition center, convention center, convention centre, conference centre
    property, real estate, land, storage tank, landfill, call centre, call center, service centre
    service center, hangar, maintenance facility, prison, military base, greenhouse, supply depot
    final assembly line, stamping plant, truck plant, van plant, paint shop, body shop, crew base
    nuclear facility, assembly hall, smelter, aluminium smelter, aluminum smelter, steelworks
    chemical plant, cement plant, bottling plant, meat plant, meatpacking plant, processing plant
    food plant, textile mill, sawmill, waste plant, desalination plant, water plant, sewage plant
    recycling plant, hydroelectric plant, hydropower plant, hydroelectric dam, power grid
    electricity grid, grid, transmission line, substation, lng terminal, gas terminal
    oil terminal, oil depot, oil sands project, oil project, gas project, shale field, mine shaft
    iron ore mine, coal field, diamond mine, uranium mine, lithium mine, logistics centre
    logistics center, fulfilment centre, fulfillment center, sorting centre, sorting office
    container port, container terminal, airport terminal, cargo terminal, heliport, spaceport
    launch pad, launchpad, metro line, subway line, subway, tram line, toll road, ring road
    car park, parking lot, bus station, train station, petrol forecourt, hypermarket, superstore
    megastore, convenience store, corner shop, bookstore, bookshop, pharmacy, drugstore
    coffee shop, pub, bar, nightclub, gym, fitness club, spa, golf course, racecourse, race track
    ski resort, holiday resort, holiday park, zoo, aquarium, amusement park, water park
    concert hall, opera house, gallery, art gallery, library, exhibition hall, trade centre
    trade center, world trade center, business park, science park, technology park
    industrial park, industrial estate, free-trade zone, free trade zone, special economic zone
    office tower, office park, apartment block, apartment building, housing estate
    housing project, residential complex, nursing home, care home, orphanage, monastery
    courthouse, police station, army base, naval base, air base, airbase, airfield, r&d centre
    r&d center, development centre, development center, design centre, design center
    innovation centre, innovation center, training centre, training center, test track
    proving ground, wind tunnel, observatory, research station, vineyard, winery, orchard
    plantation, fish farm, feedlot, solar park, solar plant, solar power plant, wind park
    offshore wind farm, geothermal plant, nuclear waste site, waste dump

Product
    marque, nameplate, car brand, luxury brand, car marque
    product, good, goods, service, route, air route, air service, model, brand, item, version, edition, device, gadget, machine
    equipment, aircraft, airplane, aeroplane, plane, jet, airliner, jetliner, jumbo jet
    superjumbo, passenger jet, passenger plane, passenger aircraft, commercial aircraft
    commercial jet, freighter, cargo plane, cargo aircraft, business jet, private jet
    regional jet, narrowbody, narrow-body aircraft, widebody, wide-body aircraft, turboprop
    propeller plane, fighter, fighter jet, fighter aircraft, bomber, tanker, tanker aircraft
    transport plane, transport aircraft, helicopter, drone, unmanned aircraft, warplane, airship
    jet engine, aircraft engine, engine, turbine, wind turbine, gas turbine, rocket, spacecraft
    spaceship, satellite, launch vehicle, space shuttle, missile, missile system, radar, weapon
    gun, rifle, ammunition, tank, warship, frigate, submarine, aircraft carrier, ship, vessel
    cruise ship, container ship, oil tanker, ferry, boat, yacht, lifeboat, train, high-speed train
    locomotive, tram, rail car, carriage, bus, truck, lorry, pickup, pickup truck, van, minivan
    car, automobile, vehicle, motor vehicle, passenger car, sedan, saloon, hatchback, coupe
    convertible, sports car, sports utility vehicle, sport utility vehicle, suv, crossover
    station wagon, estate car, compact car, subcompact, small car, luxury car, electric car
    electric vehicle, ev, hybrid, hybrid car, hybrid vehicle, plug-in hybrid, fuel-efficient car
    motorcycle, motorbike, scooter, moped, bicycle, bike, e-bike, tractor, excavator, elevator
    escalator, self-driving car, autonomous vehicle, robotaxi, air taxi, concept car, car model
    robot, humanoid robot, car battery, battery, battery pack, lithium-ion battery, tyre, tire
    airbag, air bag, brake, accelerator pedal, gas pedal, windscreen, spare part, component, part
    fuselage, auto part, car part, phone, mobile phone, cell phone, cellphone, smartphone, handset
    mobile device, tablet, tablet computer, laptop, laptop computer, notebook, notebook computer
    netbook, computer, personal computer, pc, desktop, desktop computer, workstation, server
    mainframe, supercomputer, quantum computer, printer, scanner, monitor, display, screen
    touchscreen, keyboard, headset, headphone, earbud, speaker, smart speaker, camera
    digital camera, camcorder, webcam, television, tv, tv set, flat-screen tv, smart tv
    set-top box, dvd player, blu-ray player, media player, mp3 player, music player
    digital music player, e-reader, ebook reader, e-book reader, smartwatch, watch, wearable
    fitness tracker, game console, games console, video game console, console, handheld console
    controller, video game, computer game, game, games, chip, microchip, microprocessor, processor
    semiconductor, memory chip, graphics chip, graphics card, ai chip, graphics processor, gpu
    cpu, modem, router, sensor, hard drive, hard disk, memory card, flash drive, dvd, usb stick
    charger, power adapter, cable, circuit board, motherboard, disc, software, operating system
    application, app, mobile app, browser, web browser, search engine, software development kit
    sdk, toolkit, update, software update, firmware, patch, plug-in, platform, online platform
    online service, web service, online store, app store, music store, online music store
    database, programming language, chatbot, virtual assistant, assistant, language model
    large language model, ai model, ai assistant, tool, feature, software package, office suite
    antivirus software, source code, api, game engine, e-mail service, email service
    messaging service, messaging app, video service, video streaming service, music service
    music streaming service, search service, map service, mapping service, navigation system
    cloud service, subscription service, broadband service, internet service, phone service
    mobile service, telephone service, network service, payment service, mobile payment service
    payment system, credit card, debit card, gift card, smart card, insurance policy, mortgage
    home loan, subprime mortgage, savings account, current account, subscription, ticket, fare
    flight, delivery service, ride-hailing service, taxi service, rail service, bus service, film
    movie, book, e-book, ebook, album, song, television series, tv series, show, tv show, novel
    video, music video, podcast, newsletter, cartoon, comic book, sequel, blockbuster, drug
    medicine, medication, vaccine, pill, treatment, therapy, painkiller, antibiotic, insulin
    medical device, pacemaker, implant, breast implant, stent, contact lens, test kit, ventilator
    face mask, mask, x-ray machine, generic drug, generic, blockbuster drug, cancer drug
    antidepressant, food, foodstuff, drink, soft drink, beverage, energy drink, bottled water
    beer, wine, spirit, whisky, whiskey, vodka, champagne, juice, baby formula, infant formula
    milk powder, chocolate, chocolate bar, candy, sweet, ice cream, yoghurt, yogurt, cheese, meat
    beef, poultry, chicken, burger, hamburger, pizza, sandwich, snack, cereal, bread, biscuit
    cookie, salad, vegetable, fruit, frozen food, ready meal, pet food, cigarette, e-cigarette
    tobacco product, cigar, clothing, clothes, garment, apparel, shirt, dress, jeans, shoe
    sneaker, trainer, footwear, handbag, bag, jewellery, jewelry, perfume, cosmetic, make-up
    shampoo, soap, detergent, diaper, nappy, toy, doll, stroller, pushchair, cot, furniture, bed
    mattress, sofa, carpet, bathroom fitting, kitchen appliance, appliance, home appliance
    household appliance, refrigerator, fridge, freezer, washing machine, dishwasher, tumble dryer
    microwave, oven, vacuum cleaner, air conditioner, heat pump, boiler, light bulb, lamp
    solar panel, solar cell, power cable, heater, house, home, flat, apartment, new home
    domain name, web hosting, container, pallet, packaging, bottle, machinery, machine tool
    steel product, pipe, paint, glass, brick, pesticide, fertiliser, fertilizer, plastic, chemical
    polymer, textile, fabric, carbon fibre, carbon fiber, bomb detector, body scanner
    surveillance camera, spyware, satellite navigation system, gps device, financial product
    financial service, banking service, insurance, investment product, car loan, student loan
    music, auto, system, hardware, content, recording, prototype, fleet, aircraft fleet, airframe
    computer program, suite, desktop software, beta, collection, product line
    product range, model line, lineup, line-up, portable music player, portable media player
    portable player, video player, music download, song download, digital book, digital music
    e-book store, phone case, accessory, power bank, smart watch, smart glasses, headset display
    electric bus, electric truck, electric motorcycle, electric bike, electric scooter
    fuel-cell car, hydrogen car, diesel car, petrol car, gasoline engine, diesel engine
    hybrid engine, car engine, gearbox, transmission, chassis, steering system, brake system
    ignition switch, seat belt, seatbelt, floor mat, light truck, heavy truck, commercial vehicle
    military vehicle, armoured vehicle, armored vehicle, patrol boat, destroyer, cruiser, corvette
    patrol aircraft, trainer aircraft, jet trainer, jet fighter, refuelling tanker
    refueling tanker, aerial refueling tanker, air tanker, cargo jet, cargo ship, freight train
    freight car, metro train, subway car, passenger train, train set, drilling rig
    telecom equipment, telecoms equipment, network equipment, networking equipment, base station
    fibre-optic cable, fiber-optic cable, medical equipment, surgical robot, surgical system
    hip implant, blood test, diagnostic test, covid-19 vaccine, flu vaccine, psoriasis treatment
    cancer treatment, hepatitis drug, weight-loss drug, diabetes drug, statin, steroid, opioid
    cough syrup, over-the-counter drug, prescription drug, sleeping pill, dietary supplement
    vitamin, biologic, biosimilar, inhaler, injection, eye drop, heart valve, defibrillator
    hearing aid, glucose monitor, minicar, microcar, city car, supercar, roadster, muscle car
    family car, people carrier, jumbo, double-decker, commuter jet, jumbo freighter, wide-body
    narrow-body, single-aisle jet, twin-aisle jet, twinjet, seaplane, snowmobile, phablet
    ultrabook, music phone, camera phone, feature phone, set-top device, battery cell

Technology
    technology, artificial intelligence, ai, generative ai, machine learning, deep learning
    cloud computing, cloud, quantum computing, robotics, automation, blockchain
    distributed ledger, internet of things, internet, world wide web, 5g, 4g, 3g, wi-fi, wifi
    bluetooth, broadband, fibre optics, fiber optics, wireless, virtual reality, augmented reality
    encryption, cryptography, biometrics, facial recognition, speech recognition
    voice recognition, self-driving technology, autonomous driving, driverless technology
    electric propulsion, fuel cell, hydrogen fuel cell, hydrogen technology, solar power
    solar energy, wind power, wind energy, nuclear power, nuclear energy, renewable energy
    clean energy, green energy, green technology, biotechnology, genetic engineering, gene editing
    gene therapy, stem cell, nanotechnology, 3d printing, big data, data analytics, algorithm
    search technology, streaming technology, digital rights management, drm, video codec
    file sharing, file-sharing, peer-to-peer, voip, open source, open-source software
    carbon capture, fracking, hydraulic fracturing, geothermal energy, biofuel technology
    satellite technology, touchscreen technology, battery technology, chip technology
    stealth technology, rfid, near field communication, ai infrastructure, cloud infrastructure
    computing power, mobile payment, contactless payment, ajax, html5, javascript, standard
    file format, high-definition, protocol, invention, patented technology

Industry
    industry, sector, market, business sector, market segment, niche, trade, retail, retailing
    manufacturing, car industry, auto industry, automotive industry, automobile industry
    motor industry, car market, auto sector, automotive sector, airline industry
    aviation industry, aviation, aerospace, aerospace industry, travel industry, tourism
    tourism industry, hospitality, shipping, shipping industry, logistics, freight, shipbuilding
    transport, transportation, rail industry, defence industry, defense industry, arms industry
    banking, banking industry, banking sector, banking system, financial sector
    financial industry, finance, financial services, financial services industry, financial system
    insurance industry, insurance sector, investment banking, retail banking, private banking
    asset management, private equity, venture capital, mortgage market, mortgage industry
    housing market, housing sector, housing, property market, real estate market
    real estate industry, real estate sector, construction, construction industry
    construction sector, credit market, money market, debt market, capital market
    technology industry, technology sector, tech sector, tech industry, it industry, it sector
    software industry, software market, computer industry, pc market, computer market
    hardware industry, consumer electronics, consumer electronics market, electronics industry
    semiconductor industry, chip industry, chip sector, smartphone market, mobile phone market
    mobile market, handset market, tablet market, phone market, telecommunications, telecoms
    telecoms industry, telecom industry, telecoms sector, telecommunications industry
    internet industry, search market, online advertising, advertising, advertising industry
    advertising market, online advertising market, digital advertising, e-commerce, online retail
    social media, cloud market, cloud computing market, ai market, ai sector, ai industry
    games industry, gaming industry, video game industry, video games industry, media industry
    music industry, recording industry, film industry, movie industry, publishing
    publishing industry, newspaper industry, broadcasting, entertainment, entertainment industry
    television industry, streaming market, retail industry, retail sector, retail market
    grocery market, grocery, food industry, food sector, food and beverage industry
    restaurant industry, catering, fast food, fast food industry, drinks industry
    brewing industry, tobacco industry, agriculture, farming, agricultural sector, farm sector
    fishing, fishing industry, forestry, fashion, fashion industry, luxury, luxury goods
    luxury goods market, clothing industry, textile industry, toy industry, oil industry
    oil sector, oil and gas industry, oil market, energy industry, energy sector, energy market
    gas market, power industry, power sector, electricity market, utilities sector, utility sector
    nuclear industry, solar industry, coal industry, renewable energy sector, mining industry
    mining sector, metals industry, steel industry, steel sector, chemical industry
    pharmaceutical industry, pharmaceuticals, drug industry, pharma industry, health care
    healthcare, health care industry, healthcare sector, health sector, biotech industry
    biotech sector, education sector, public sector, private sector, service sector
    services sector, manufacturing sector, industrial sector, services industry, outsourcing
    consulting, space industry, electric vehicle market, electric car market, ev market
    online gambling, gambling, gambling industry, sports industry, security industry
    aircraft market, jet market, supply chain, heavy industry, light industry, export sector
    small business, business community, industry segment, consumer market, car manufacturing
    chipmaking, mining, gaming

Instrument
    securities, asset, financial instrument, toxic asset, mortgage-backed security
    mortgage security, commercial paper, equity, equities, debt security, preferred security
    auction-rate security

Stock
    stock, share, common stock, ordinary share, preferred stock, preferred share, preference share
    bank stock, bank share, tech stock, technology stock, technology share, tech share
    mining stock, mining share, oil stock, oil share, energy stock, energy share, airline stock
    airline share, auto stock, retail stock, chip stock, blue-chip stock, blue-chip share
    growth stock, value stock, penny stock, small-cap stock, financial stock, financial share
    share price, stock price, american depositary share, american depositary receipt, adr, ads
    depositary receipt, class a share, class b share, a share, h share, treasury share
    voting share

Bond
    bond, government bond, corporate bond, treasury bond, treasury note, treasury bill, gilt, bund
    junk bond, high-yield bond, municipal bond, convertible bond, eurobond, sovereign bond
    government debt, debenture, senior note, covered bond, sovereign debt, treasuries
    convertible note, green bond, savings bond

Derivative
    derivative, future, futures, futures contract, option, stock option, call option, put option
    swap, credit default swap, warrant, forward contract, crude future, oil future, gold future
    stock index future, interest rate swap, collateralised debt obligation
    collateralized debt obligation, stock future

Fund
    fund, hedge fund, mutual fund, investment fund, exchange-traded fund, etf, index fund
    money market fund, private equity fund, venture capital fund, investment trust, unit trust
    real estate investment trust, reit, bond fund, stock fund, equity fund, fund of funds
    trust fund, bailout fund, rescue fund, endowment

Index
    index, benchmark, benchmark index, stock index, share index, market index, gauge, stock gauge
    barometer, stock market, share market, equity market, stocks, shares index, blue-chip index
    composite index, industrial average, market benchmark, world market, global market
    asian market, european market, financial market, world stock market, global stock market
    main index, key index, composite, mid-cap index, technology index, tech-heavy index
    bank index, volatility index, bond market, wall street average

Currency
    currency, dollar, euro, pound, sterling, yen, yuan, renminbi, rupee, ruble, rouble, franc
    swiss franc, krona, krone, peso, rand, lira, baht, ringgit, dirham, riyal, shekel, zloty
    forint, greenback, us dollar, common currency, single currency, pound sterling, local currency
    foreign currency

Commodity
    commodity, crude, crude oil, oil, brent, brent crude, light sweet crude, sweet crude
    barrel of oil, petrol, gasoline, gas, natural gas, liquefied natural gas, lng, diesel
    diesel fuel, jet fuel, kerosene, heating oil, fuel, fuel oil, biofuel, ethanol, electricity
    coal, coking coal, uranium, gold, gold bullion, bullion, silver, platinum, palladium, copper
    nickel, zinc, tin, lead, aluminium, aluminum, iron ore, steel, lithium, cobalt, rare earth
    rare earths, rare earth metal, metal, precious metal, base metal, raw material, diamond
    timber, lumber, wood, cotton, wool, rubber, grain, wheat, corn, maize, rice, barley, oat
    soybean, soya, soya bean, soy, palm oil, sugar, coffee, cocoa, tea, orange juice, pork
    pork belly, cattle, live cattle, hog, milk, salt, potash, phosphate, cement, water, hydrogen
    helium

Cryptocurrency
    cryptocurrency, crypto, bitcoin, ether, stablecoin, digital currency, virtual currency, token
    crypto asset, digital coin, altcoin, crypto token

Policy
    plan, law, bill, act, legislation, regulation, rule, directive, decree, ordinance, statute
    ban, embargo, tariff, import tariff, duty, import duty, customs duty, levy, tax, sales tax
    income tax, carbon tax, fuel tax, excise, tax cut, tax break, tax credit, tax relief
    tax increase, tax rise, tax rebate, tax reform, subsidy, grant scheme, quota, sanction
    economic sanction, bailout, bail-out, bailout plan, bailout package, bailout programme
    bailout program, rescue plan, rescue package, rescue programme, bank rescue plan, stimulus
    stimulus package, stimulus plan, stimulus programme, stimulus program, economic stimulus
    aid package, aid programme, aid plan, relief package, recovery plan, loan guarantee
    loan guarantee programme, state aid, scrappage scheme, car scrappage scheme
    cash-for-clunkers programme, policy, monetary policy, fiscal policy, trade policy
    energy policy, industrial policy, economic policy, budget, austerity, austerity measure
    austerity plan, austerity package, austerity programme, spending cut, budget cut, reform
    financial reform, health care reform, structural reform, pension reform, deregulation
    regulatory framework, framework, guideline, safety standard, emission standard
    emissions standard, fuel economy standard, code of conduct, treaty, trade agreement
    free trade agreement, free-trade agreement, trade deal, trade pact, accord, pact
    international agreement, programme, program, scheme, initiative, strategy, proposal
    emergency measure, package, package of measures, roadmap, blueprint, white paper, action plan
    five-year plan, restructuring plan, restructuring, turnaround plan, cost-cutting plan
    cost-cutting programme, cost-cutting measure, cost-saving programme, savings plan
    reorganisation plan, business plan, viability plan, production plan, product plan
    expansion plan, growth strategy, pricing strategy, privatisation, privatization
    nationalisation, nationalization, quantitative easing, bond-buying programme
    bond-buying program, asset purchase programme, bond purchase programme
    share buyback programme, share repurchase programme, share buyback, buyback programme
    wage freeze, hiring freeze, recruitment freeze, moratorium, price cap, price control
    export ban, import ban, export control, export restriction, travel ban, capital control
    licence, license, permit, patent, resolution, referendum proposal, amendment, executive order
    open-source licence, privacy policy, terms of service, return policy, net neutrality
    cap and trade, incentive, incentive programme, incentive program, concession
    concession agreement, tax incentive, tax exemption, tax holiday, windfall tax, digital tax
    digital services tax, wealth tax, bank levy, financial transaction tax, transaction tax
    stamp duty, countervailing duty, anti-dumping duty, antidumping duty, punitive tariff
    steel tariff, retaliatory tariff, trade barrier, trade restriction, import quota
    import restriction, export quota, export subsidy, export licence, export license, oil sanction
    trade sanction, financial sanction, arms embargo, emissions trading scheme, carbon price
    renewable energy target, climate target, climate agreement, climate deal, clean air rule
    emission rule, emissions rule, fuel standard, safety rule, safety regulation
    banking regulation, financial regulation, capital requirement, reserve requirement
    liquidity rule, bonus cap, short-selling ban, ban on short selling, bank bailout, auto bailout
    economic recovery plan, recovery package, recovery programme, job creation plan, jobs plan
    infrastructure plan, infrastructure bill, spending plan, spending bill, spending package
    budget plan, budget proposal, deficit reduction plan, debt relief, debt moratorium
    mortgage relief, foreclosure moratorium, loan programme, loan program, loan scheme
    lending programme, lending scheme, asset relief programme, asset purchase program
    funding for lending scheme, interest rate policy, negative interest rate policy
    exchange rate policy, currency peg, peg, minimum price, minimum pricing, rent control
    data protection law, privacy law, copyright law, patent law, antitrust law, competition law
    labour law, labor law, employment law, bankruptcy law, tax law, environmental law, energy bill
    health bill, health law, immigration law, visa rule, visa ban, entry ban, lockdown rule
    quarantine rule, vaccine mandate, mandate, charter, constitution, memorandum
    memorandum of understanding, letter of intent, settlement plan, compensation scheme
    pension plan, pension scheme, early retirement programme, severance plan, redundancy programme
    layoff plan, job-cut plan, efficiency programme, efficiency plan, investment plan
    investment programme, investment program, capital plan, listing plan, merger plan
    takeover plan, expansion strategy, product strategy, master plan, national strategy
    industrial strategy, export strategy, cloud strategy, ai strategy, ai policy, ai law, ai act

Measure
    revenue, sales, net sales, turnover, net revenue, total revenue, quarterly revenue
    annual revenue, operating revenue, service revenue, cloud revenue, advertising revenue
    ad revenue, online sales, retail sales, same-store sales, like-for-like sales
    comparable sales, comparable-store sales, car sales, auto sales, vehicle sales, new car sales
    home sales, house sales, existing home sales, new home sales, unit sales, global sales
    worldwide sales, domestic sales, overseas sales, export sales, phone sales, smartphone sales
    profit, net profit, pre-tax profit, pretax profit, operating profit, gross profit
    trading profit, underlying profit, annual profit, quarterly profit, half-year profit
    first-half profit, full-year profit, profit before tax, profit after tax, income, net income
    operating income, pretax income, adjusted net income, attributable profit, earnings
    earnings per share, adjusted earnings per share, diluted earnings per share, profit per share
    loss per share, eps, adjusted earnings, core earnings, company earnings, quarterly earnings
    net earnings, adjusted profit, adjusted operating profit, earnings before interest and taxes
    earnings before interest, ebit, ebitda, adjusted ebitda, loss, net loss, operating loss
    pre-tax loss, pretax loss, quarterly loss, annual loss, full-year loss, adjusted loss
    write-down, writedown, writeoff, write-off, impairment charge, impairment
    restructuring charge, one-time charge, goodwill impairment, provision, loan loss, credit loss
    bad debt, margin, profit margin, operating margin, gross margin, net margin
    net interest margin, net interest income, interest income, cost, costs, operating cost
    labour cost, labor cost, fuel cost, production cost, expense, operating expense, expenditure
    capital expenditure, capex, capital spending, spending, research and development spending
    consumer spending, household spending, government spending, public spending
    business investment, investment spending, business spending, construction spending, cash flow
    free cash flow, operating cash flow, cash, cash reserve, cash balance, liquidity, debt
    net debt, national debt, public debt, household debt, debt load, liability, total assets
    capital ratio, core capital, tier 1 capital, market capitalization, market capitalisation
    market value, market cap, valuation, enterprise value, book value, net worth, fortune
    market share, backlog, order backlog, order book, orders received, order intake, new order
    factory order, durable goods order, delivery, deliveries, vehicle delivery, aircraft delivery
    shipment, shipments, output, production, industrial production, industrial output
    manufacturing output, factory output, car production, vehicle production, oil production
    oil output, crude inventory, inventory, stockpile, oil inventory, registration
    car registration, new car registration, passenger number, passenger traffic, traffic
    load factor, capacity utilisation, capacity utilization, user number, subscriber number
    number of users, number of subscribers, active users, monthly active users, daily active users
    page view, web traffic, customer number, download, downloads, booking, bookings
    gross merchandise volume, volume, trading volume, sales volume, demand, supply, growth
    economic growth
    gross domestic product, gdp, gross national product, per capita income, economic output
    inflation, inflation rate, annual inflation, core inflation, consumer price, consumer prices
    consumer price index, cpi, producer price, producer price index, wholesale price
    retail price index, house price, home price, house price index, food price, energy price
    unemployment, unemployment rate, jobless rate, jobless claim, jobless claims
    initial jobless claims, unemployment claim, employment, payroll, payrolls, nonfarm payrolls
    non-farm payrolls, joblessness, wage, wages, average wage, hourly earnings, salary
    bonus, productivity, trade deficit, trade surplus, trade balance, trade gap, budget deficit
    deficit, budget surplus, surplus, current account deficit, current account surplus, export
    exports, import, imports, foreign exchange reserves, foreign reserves, currency reserve
    foreign direct investment, fdi, consumer confidence, consumer confidence index
    business confidence, consumer sentiment, consumer sentiment index, purchasing managers' index
    purchasing managers index, pmi, manufacturing index, services index, business climate index
    factory activity, manufacturing activity, housing start, housing starts, building permit
    building permits, mortgage application, foreclosure, foreclosures, foreclosure rate
    default rate, delinquency rate, bankruptcy filing, mortgage rate, interest rate, base rate
    benchmark rate, key rate, lending rate, discount rate, overnight rate, policy rate
    federal funds rate, prime rate, repo rate, deposit rate, yield, bond yield, dividend yield
    return, return on equity, return on investment, total return, rate of return, exchange rate
    price, oil price, gas price, fuel price, ticket price, average selling price
    price-to-earnings ratio, p/e ratio, price-earnings ratio, dividend, dividend per share, payout
    headcount, number of employees, staff number, emission, emissions, carbon emissions
    co2 emissions, greenhouse gas emissions, carbon dioxide emissions, fuel consumption
    oil consumption, energy consumption, consumption, death toll, market size, tax revenue
    gross premium, gross premiums, net premium, written premium, premiums written
    loan balance, deposit growth, loan growth, cost of sales, cost of revenue
    cost of goods sold, cost of capital, cost of funds, cash inflow, cash outflow
    working capital, accounts receivable, accounts payable, financing cost, depreciation
    amortization, amortisation, administrative expense, personnel expense, raw material cost
    material cost, input cost, energy cost, interest payment, lease payment, net fee income
    investment income, rental income, average fare, room rate
    average daily rate, average price, average rate, customer base, subscriber base
    gross billings, deferred revenue, recurring revenue, licence revenue, license revenue
    parts sales, return on assets, return on capital, write-offs, charge-off, net charge-offs
    loan-loss provision, non-performing loans, bad loans, overhead
    tax receipts, results, result, quarterly results, financial results, annual results
    full-year results, first-quarter results, second-quarter results, third-quarter results
    fourth-quarter results, half-year results, interim results, quarterly report, earnings report
    financial result, first-quarter revenue, guidance, sales figure, sales figures, trading update
    jobs report, profit warning, performance, saving, cost saving, cost savings, synergy
    synergies, private sector employment, labor productivity, labour productivity, birth rate
    literacy rate, poverty rate, tourism revenue, visitor number, tourist arrivals, box office
    audience share, viewing figures, number of jobs, job number, employment number
    employment figure, unemployment number, unemployment figure, unemployment benefit claim
    benefit claim, number of unemployed, number of workers, number of customers
    number of passengers, number of orders, number of stores, net new orders, export order
    industrial order, consumer credit, consumer debt, household income, disposable income
    personal income, median income, minimum wage, labour cost index, trade volume
    money supply, lending, bank lending, loan book
    loan loss provision, nonperforming loan, non-performing loan, capital buffer, capital base
    leverage ratio, assets under management, funds under management, net inflow, net outflow
    inflow, outflow, net asset value, tangible book value, earnings multiple, revenue multiple
    price to earnings ratio, top line, bottom line
    comparable sale, comps, same-store sale, same-store sales growth, average order value
    average revenue per user, revenue per user, gross profit per user, churn, churn rate
    retention rate, conversion rate, click-through rate, market penetration, install base
    installed base, circulation, readership, viewership, audience figure, attendance, occupancy
    occupancy rate, revenue per available room, revenue passenger miles, passenger revenue
    cargo traffic, freight volume, order value, contract value, construction output, oil reserve
    gas reserve, proven reserves, rig count, refining margin, gasoline stockpile
    crude oil inventory, crude stockpile, crude inventories, gas production, gold production
    copper production, steel production, steel output, coal output, crop yield, harvest
    housing price, rent, vacancy rate, mortgage lending, home ownership rate, house building
    business activity, service sector activity, economic activity, factory gate price
    import price, export price, world trade, bond spread, spread, credit default rate, ticket sale
    ticket sales, box office revenue, album sales, record sales, dvd sales, cd sales
    digital sales, game sales, console sales, pc sales, pc shipment, phone shipment
    smartphone shipment, tablet sales, chip sales, drug sales, tobacco sales, beer sales
    food sales, clothing sales, fuel sales, vehicle registrations, electric vehicle sales
    ev sales, truck sales, motorcycle sales, aircraft orders, plane orders, car output
    capacity growth, return rate, complaint rate, error rate, failure rate, accident rate
    break-even point, rate of growth, growth rate, annual growth rate, sales target
    profit forecast, outlay, investment outlay, losses, profits, cost increase, cost base
    annualised sales, annualized sales, sales number, fleet size, employee number, staff cost
    wage bill, pension deficit, pension liability, tax bill, tax rate, effective tax rate
    corporate tax rate, debt-to-equity ratio, debt ratio, solvency ratio, loan-to-deposit ratio
    cost-income ratio, combined ratio, premium income, gross written premium, claims cost
    royalty income, licensing revenue, subscription revenue, hardware revenue, software revenue
    services revenue, mobile revenue, data center revenue, data centre revenue, search revenue
    ad sales, advertising sales, operating result, operating results, underlying earnings
    trading income, fee income, trading revenue, commission income, interest expense, interest cost
    tax expense, marketing expense, selling expense, advertising expense, restructuring cost
    subscription sales, gross bookings, comparable sales growth, organic growth, organic sales
    cargo revenue, ticket revenue, restaurant sales, store sales, wholesale revenue, multiple
    procedure growth, volumes

Event
    strike, walkout, work stoppage, stoppage, industrial action, lockout, protest, demonstration
    riot, unrest, boycott, crisis, financial crisis, economic crisis, credit crisis, debt crisis
    sovereign debt crisis, banking crisis, mortgage crisis, subprime mortgage crisis
    subprime crisis, housing crisis, oil crisis, energy crisis, credit crunch, liquidity crisis
    euro crisis, eurozone crisis, currency crisis, recession, depression, downturn
    economic downturn, slowdown, economic slowdown, slump, global recession, recovery
    economic recovery, upturn, boom, housing bubble, bubble, crash, stock market crash
    market crash, collapse, meltdown, turmoil, market turmoil, sell-off, selloff, rally, panic
    market panic, bear market, bull market, merger, takeover, acquisition, buyout
    leveraged buyout, management buyout, takeover bid, takeover offer, bid, hostile bid
    hostile takeover, merger deal, deal, transaction, divestment, divestiture, demerger, listing
    flotation, float, stock market listing, initial public offering, ipo, public offering
    share sale, share offering, rights issue, stock split, bankruptcy, insolvency, liquidation
    administration process, chapter 11, debt default, bailout talks, talk, talks, negotiation
    negotiations, meeting, summit, conference, conference call, press conference, news conference
    annual meeting, annual general meeting, shareholder meeting, general meeting, keynote
    keynote speech, speech, trade fair, fair, trade show, air show, airshow, motor show, auto show
    car show, exhibition, expo, festival, forum, convention, developer conference
    developers conference, world cup, olympics, tournament, election, presidential election
    general election, referendum, coup, war, trade war, price war, civil war, conflict, invasion
    attack, terrorist attack, cyberattack, cyber attack, hack, hacking attack, data breach, breach
    security breach, leak, oil spill, spill, disaster, natural disaster, earthquake, tsunami
    hurricane, storm, flood, drought, volcanic eruption, ash cloud, wildfire, explosion, blast
    accident, crash landing, plane crash, air crash, train crash, derailment, nuclear accident
    nuclear disaster, mining accident, outage, power outage, blackout, power cut, shutdown
    government shutdown, epidemic, pandemic, outbreak, disease outbreak, lockdown, scandal
    accounting scandal, emissions scandal, corruption scandal, phone-hacking scandal, fraud
    investigation, inquiry, probe, antitrust investigation, criminal investigation, lawsuit, suit
    class action, class-action lawsuit, court case, trial, legal battle, legal action, appeal
    ruling, verdict, judgment, settlement, hearing, antitrust case, patent lawsuit, patent dispute
    dispute, trade dispute, labour dispute, labor dispute, price dispute, row, recall
    product recall, safety recall, launch, product launch, rocket launch, rollout, debut, premiere
    launch event, maiden flight, first flight, test flight, inaugural flight, first delivery
    entry into service, space mission, privatisation process, job cut, job cuts, layoff, layoffs
    redundancy, redundancies, job loss, job losses, plant closure, closure, store closure
    production halt, supply disruption, disruption, shortage, chip shortage, supply shortage
    fuel shortage, labour shortage, labor shortage, rate cut, interest rate cut, rate hike
    rate rise, interest rate rise, devaluation, downgrade, credit downgrade, rating downgrade
    succession, resignation, death, appointment, arrest, bombing, hijacking, kidnapping, sabotage
    piracy, theft, production delay, cancellation, flight cancellation, grounding, ceasefire
    peace deal, brexit, uncertainty, competition, volatility, stress test, auction
    spectrum auction, tender, clinical trial, drug trial, product event, media event, press event
    product launch event, keynote address, investor day, analyst day, analyst meeting
    shareholders meeting, shareholders' meeting, annual shareholders meeting, board meeting
    emergency meeting, crisis meeting, opec meeting, trade talks, peace talks, merger talks
    takeover talks, wage talks, pay talks, contract talks, debt talks, bankruptcy proceeding
    bankruptcy protection, insolvency proceeding, debt restructuring, debt-for-equity swap
    stock swap, asset sale, fire sale, secondary offering, share placement, rights offering
    oil embargo, trade embargo, supply cut, gas cut-off, price increase, price cut, price hike
    tax hike, wage cut, pay cut, pay rise, wage increase, hunger strike, general strike
    pilot strike, rail strike, tube strike, port strike, sit-in, picket, factory fire
    plant explosion, gas leak, gas explosion, mine collapse, mine explosion, bridge collapse
    dam collapse, bank run, bank failure, bank collapse, bank rescue, rogue trading scandal
    insider trading case, insider trading, tax evasion, money laundering, bribery, bribery scandal
    price fixing, price-fixing, cartel case, safety crisis, safety scandal, food scandal
    contamination, cyber-attack, ransomware attack, denial-of-service attack, data leak
    data theft, privacy breach, system failure, computer failure, software glitch, glitch
    technical problem, production problem, quality problem, supply problem
    supply chain disruption, market rout, rout, correction, flash crash, short squeeze
    currency devaluation, sovereign default, budget crisis, fiscal cliff, debt ceiling crisis
    government collapse, regime change, elections, by-election, inauguration, royal wedding
    olympic games, winter olympics, super bowl, grand prix, film festival, book fair
    consumer electronics show, trade mission, state visit, opening ceremony, groundbreaking
    ribbon-cutting, anniversary, centenary, first commercial flight, commercial debut
    launch failure, crash test, emergency landing, bird strike, near miss, collision, capsizing
    shipwreck
    default
    trial result, test result, drug trial result, clinical trial result, study result
    trial results, weather, bad weather, cold weather, severe weather, strong dollar, weak dollar

Rating
    rating, recommendation, credit rating, stock rating, buy rating, hold rating, sell rating
    neutral rating, overweight rating, underweight rating, outperform rating, underperform rating
    junk status, junk, debt rating, investment grade, long-term rating, consensus rating
    strong buy, moderate buy, equal weight
