/**
 * 8,192 everyday French words of 4 to 8 plain letters, from which a passphrase is drawn: seven words make 91 bits (decision D13
 * asks for 80). The most frequent words of OpenSubtitles 2024 (OPUS, ODC-BY, through @zxcvbn-ts/language-fr) that are also in
 * an-array-of-french-words (MIT), without hurtful words and words of illness, crime or death.
 */
export const passphraseWords: readonly string[] = `
abaisser abandon abat abats abattoir abattre abattu abattus abbaye abdomen abeille abeilles aboie abord aborde aborder about
abouti aboutir aboyer abri abris abrite abriter absence absences absent absente absenter absents absolu absolue absorbe absorber
abstenir abstrait absurde absurdes abus abuse abuser accent accepte accepter acceptes acceptez accident accompli accord accorde
accorder accordez accords accouche accroc accroche accueil accumule accusant accuse accusent accuser accuses accusez achat
achats achetais achetait achetant acheter acheteur achetez achever acide acides acier acolyte acompte acquis acquise acte actes
acteur acteurs actif actifs action actions active activer activez actrice actrices adapte adapter addition adepte adeptes
adjoint adjointe adjoints adjudant admet admets admettez admettre admirais admire admirer admirez admis admise adopte adopter
adoptif adoptifs adoption adoptive adorable adorais adorait adore adorent adorer adores adorez ados adresse adresser adresses
adulte adultes adverse advienne affaibli affaire affaires affecte affecter affiche afficher affiches affirme affirmer affole
affreuse affreux affront affronte afin africain agace agacer agence agences agenda agent agents aggrave aggraver agile agir
agira agirait agis agissait agissant agisse agissent agissez agissons agit agite agiter agneau agneaux agonie agrandir agresse
agresser agressif agricole aidais aidait aidant aide aident aider aidera aiderai aiderais aiderait aideras aiderez aiderons
aideront aides aidez aidiez aidons aient aies aigle aigles aigu aiguille aile ailes aille aillent ailles ailleurs aimable
aimables aimaient aimais aimait aimant aimante aimants aime aiment aimer aimera aimerai aimerais aimerait aimeras aimerez
aimeriez aimeront aimes aimez aimiez aimions aimons ainsi aire aires airs aise ajoute ajouter ajoutez ajuster alarmer album
albums alchimie alcool alerte alerter alertes algues alias alibi aligner alimente aliments alla allaient allais allait allant
allemand aller allergie allez alliance allie allier alliez allions allonge allonger allons allumage allume allumer allumez
allure allusion alors alpes alpha alphabet altesse altitude alvin amadouer amande amandes amant amante amants amarres amas
amateur amateurs ambiance ambition ambulant amen amenait amenant amende amendes amener amenez amer amertume amiable amical
amicale amicaux amie amies amiral amis amnistie amont amour amoureux amours ampleur ampoule ampoules amputer amulette amusais
amusait amusant amusante amusants amuse amusent amuser amuses amusez analyse analyser analyses analyste ananas anarchie anatomie
anchois ancien ancienne anciens ancre anecdote ange anges anglais anglaise angle angles angoisse anguille animal animale animaux
anime anneau anneaux annexe annonce annoncer annonces annuaire annuel annuelle annule annuler annulez anomalie anonymat anonyme
anonymes anormal anormale antan antenne antennes antidote antique antre anus anxieuse anxieux aorte apache apaches apaise
apaiser apitoyer aplomb apollon apparais appareil apparu apparue apparus appel appelais appelait appelant appeler appelez
appeliez appelle appelles appelons appels applique apport apporte apporter apportes apportez apprend apprends apprenez apprenne
apprenti appris apprise apprit approche approuve appui appuie appuies appuyant appuyer appuyez apte aptitude aquarium arbitre
arbre arbres arcade arche archer archives arctique ardent ardeur ardoise argent argile argument aria armement armer armoire
armure armures arnaque arnaquer arnaques arrache arracher arrange arranger arriva arrivais arrivait arrivant arrive arrivent
arriver arrivera arrives arrivez arriviez arrivons arrogant arrosage arrose arroser arsenal arsenic artefact arthrite article
articles artifice artisan artiste artistes arts aspect aspects asphyxie aspire aspirer aspirine assaut assemble asseoir asseyait
asseyez assez assied assieds assiette assis assise assises assiste assister associe associer assois assoit assomme assommer
assortis assume assumer assure assurent assurer assurera assures assurez asthme asticots astuce astuces atelier ateliers atlas
atome atomes atomique atout atouts atroce atroces attaque attaquer attaques attaquez attarder atteigne atteins atteint atteinte
atteints attend attende attendez attendra attendre attends attendu attendue attendus attentat attente attentes attentif atterri
atterrir atterrit attirait attirant attire attirent attirer attirera attires attitude attrait attrape attraper attrapes attrapez
attribue attriste aubaine aube auberge aucun aucune audace audience audio audit audition augmente augure auguste auquel aura
aurai auraient aurais aurait auras aurez auriez aurions aurons auront aurore aussi autant autel auteur auteurs autiste auto
autobus automne autonome autopsie autorise autour autre autres autruche autrui auxquels avaient avais avait aval avale avaler
avance avancent avancer avancera avances avancez avant avantage avare avatar avec avenir aventure avenue averti avertie avertir
avertis aveu aveugle aveugles aveux avez aviation avide avides aviez avion avions avis avise avocat avocate avocats avoine avoir
avons avorter avorton avoue avouer avoues avouez avril ayant ayez ayons azote baba baby badge badges bagage bagages bagarre
bagarres bagnole bagnoles bague bagues baguette bahut baie baies baigne baigner bail bain bains baisais baisait baisse baisser
baisses baissez balade balader balades balai balais balance balancer balances balayage balayer baleine baleines balise ballade
balle balles ballet ballon ballons bals bambou banal banale banane bananes banc bancaire bancs bandage bandages bande bandeau
bander bandes bandit bandits bang banlieue banner banni bannie bannir bannis banque banques banquet banquier baptise baptiser
baptiste baraque baratin barbant barbare barbares barbe barbecue barbier barbu barder barge baril barils barman baron baronne
barque barrage barrages barre barreau barreaux barrer barres bars basant bascule basculer base bases basique basket baskets
basse basses bassin bataille bateau bateaux bats battais battait battant battante batte battent batterie battes batteur battez
battons battra battrai battre battrons battront battu battus baume bavard bavarde bavarder bave baver bazar beau beaucoup beaux
beige beignet beignets belge belle belles benjamin benne bercail berceau berceuse berger bergers berline berner besogne besoin
besoins bestiole bette beurre biais biberon bible biblique biceps biche bide bidon bidons bidule bien biens bienvenu bijou
bijoux bikini bilan bile bill billard bille billes billet billets bingo biologie biopsie biscuit biscuits bise bison bisou
bisous bistrot bizarre bizarres blabla black blaguais blague blaguer blagues blair blaireau blanc blanche blanches blanchi
blanchir blancs bled blessant blesse blessent blesser blesses blessez blessure bleu bleue bleues bleus blizzard bloc blocage
blocs blocus blond blonde blondes blonds bloque bloquent bloquer bloquez blouse blouson blues bluff bluffe bluffer bobards
bobine bobo bocal boches boeuf boira boirai boirais boire bois boisson boissons boit boite boites boiteux boive boivent bolide
bols bonbon bonbons bond bondir bonheur bonhomme bonjour bonne bonnes bonnet bonnets bons bonsoir bonus boom bord bordeaux
border bords borgne borne bornes boss bossais bossait bosse bossent bosser bosses bossez bossu boston botte botter bottes bouc
boucan bouche boucher bouches bouchon bouchons boucle boucler boucles bouclez bouclier bouddha boude bouder boudin boue bouffe
bouffer bouffon bouge bougeait bougent bouger bougera bougerai bouges bougez bougie bougies bougre bouillie bouillir bouillon
boule boules boulet boulette boulons boulot boulots boum boume bouquet bouquin bouquins bourbon bourre bourreau bourrer bourse
bourses bouscule bouse bouseux bousille boussole bout boutique bouton boutons bouts bowling boxe boxer boxeur boxeurs boyaux
boys bracelet brancard branche brancher branches brandi brandon brandy branle branler braquage braque braquer bras brave braves
bravo bravoure break brebis bref bretzels brevet brevets brick bricoler bricoles bride bridge briefing brigade brigands brillait
brillant brille brillent briller brin brioche brique briques briquet brise brisent briser brisera brises bristol broche brochure
broderie bronzage bronze bronzer brooks brosse brosser brosses brouhaha brouille browning broyer broyeur bruit bruits brume brun
brunch brune bruns brusque brut brutal brutale brute brutes bruyant bruyante bruyants budget buffet buffle building buisson
buissons bulle bulles bulletin bungalow bunker bureau bureaux bush business buste bute buter butin buts buvais buvait buvant
buveur buvez buvons cabane cabaret cabine cabines cabinet cabinets cabot cachant cache cachent cacher cacherai caches cachet
cachets cachette cachez cachot cactus cadeau cadeaux cadenas cadence cadet cadets cadette cadre cadres cafard cafards cage cages
cagoule cahier cahiers caille caillot caillou cailloux caisse caisses caissier caisson cake calamar calcium calcule calculer
cale calibre calmant calmants calme calmer calmera calmes calomnie calories calvaire camarade came camelot camelote camion
camions camisole camp campagne camper camping camps campus canada canadien canaille canal canard canards canari canaux candidat
canette canettes caniche caniveau cannabis canne cannelle cannes canon canons canot canots cantine canular canyon capable
capables cape capital capitale capitaux capitole caporal capot capote capotes caprice caprices capsule capsules capte capter
capteur capteurs capture capturer capuche carabine caramel carapace carats caravane carbone carcasse cardinal caresse caresser
caresses cargo carmine carnage carnaval carnet carnets carotide carotte carottes carpe carreau carreaux carrosse carrure carte
cartel cartels carter cartes carton cartons cascade cascades case caser caserne cases cash casier casiers casino casinos casque
casques casse cassent casser casses cassette cassez castor catch catin causant cause causent causer causera causes caution
cavale cavalier cave caverne cavernes caves caviar ceci ceinture cela celle celles cellule cellules celui cendre cendres
cendrier censure cent centaine centime centimes central centrale centre centres cents cercle cercles cercueil cerf cerfs cerise
cerises cerisier cerner certain certaine certains certes cerveau cerveaux cervelle cesse cessent cesser cessera cesses cessez
cette ceux chacun chacune chagrin chagrins chair chalet chaleur chamade chambre chambres chameau chameaux champ champion champs
chance chances chanceux chandail change changent changer changera changes changez chanson chansons chant chantage chantais
chantait chantant chante chantent chanter chantera chantes chanteur chantez chantier chantons chants chaos chapeau chapeaux
chapelle chaperon chapitre chaque char charabia charbon charge chargent charger chargera charges chargeur chargez chariot
chariots charisme charmant charmer charmeur chars chassait chasse chassent chasser chasses chasseur chassez chat chaton chatons
chats chatte chattes chaud chaude chaudes chauds chauffe chauffer chauve chef cheffe chefs chemin chemins chemise chemises
chenille cher cherche chercher cherches cherchez chers chester cheval chevaux chevet cheveu cheveux cheville chez chialer chic
chics chie chien chienne chiens chiffon chiffons chiffre chiffres chimie chimique chimiste china chine chinois chinoise chiot
chiots chips choc chocolat chocs choeur choisi choisie choisies choisir choisira choisis choisit choix chope choper choquant
choque choquer chorale chose choses chou chouchou chouette choux christ chrono chuchote chut chute chuter chutes ciao cible
cibles cidre ciel cieux cigare cigares cils ciment cinq cirage circuit circuits circule circuler circulez cire cirer cirque
ciseaux citation cite citer citerne citoyen citoyens citron citrons civil civile civiles civils civique civiques clair claire
claires clairon clairs clan clans clapet claque claquer claques classe classer classes classeur clause clavier clebs clef clefs
clic client cliente clientes clients climat clin clip clique clive clochard cloche clocher cloches clodo cloison clone clones
clope clopes cloque clore clos close clou clouer clous clown clowns club clubs coach cobaye cobayes cobra coca coche cocher
cochon cochonne cochons cockpit cocktail coco cocos cocotte cocu code codes coeur coeurs coffre coffrer coffres coffret cognac
coiffe coiffer coiffeur coiffure coin coince coincer coins colin colis collait collant collants colle collecte collent coller
colles collier colliers colline collines colombe colon colonel colonie colonies colonne colonnes colons colt coma combat combats
combattu combien combine combiner combines comble combler comics comique comiques commande commando comme commence comment
commerce commet commets commis commise commises commode commun commune communes communs compagne compare comparer compas
compatis compense complet complets complexe complice complot complots comporte compose composer compote comprend compris
comprise compta comptais comptait comptant compte comptent compter comptera comptes compteur comptez comptiez comptoir comptons
comte comtesse concept concepts concerne concert concerts conclu conclue conclure conclus conclut concorde concours concret
condamne conduira conduire conduis conduise conduit conduite conduits confesse confiant confie confier confins confirme conflit
conflits confond confonds confondu conforme confort confus confuse conjoint conjugal conjure connais connasse connu connue
connues connus conquis consacre conseil conseils consenti conserve consigne consiste console consoler consomme consort constant
constate consul consulat consulte consume contact contacte contacts conte contenir content contente contents contenu contes
conteste contexte contient continu continue contrat contrats contre contrer convenir convenu converti convient convoi convoque
cool copain copains copie copier copies copilote copine copines coqs coque coquille coquin coquine corail coran corbeau corbeaux
corde cordes cordon coriace corne cornes coroner corporel corps correct correcte corrects corrige corriger corrompu corset
cortex cosmique cosmos costard costaud costauds costume costumes cote coton cottage couchage couchant couche couchent coucher
couches couchez coucou coude coudes coudre couette coulait coulant coule coulent couler coulera couleur couleurs coulisse
couloir couloirs country coup coupable coupait coupant coupe coupent couper coupera couperai coupes coupez couple couples
couplet coupons coups coupure coupures cour courage courais courait courant courante courants courbe courbes courent coureur
coureurs courez courir couronne courrier cours course courses coursier court courte courtes courtier courtois courts couru
cousin cousine cousins coussin coussins cousu cousue coutume coutumes couture couvent couvert couverte couverts couvrait couvre
couvrent couvres couvrez couvrir couvrira coyote coyotes crabe crabes crache cracher craie craignez craindre crains craint
crainte craintes cramer crampe crampes cran crane crapaud crapule crapules craque craquer craques crash crasse crasseux cravate
cravates crayon crayons creuse creuser creuses creux criaient criais criait criant cricket crie crient crier cries criez
criminel crique cris crise crises crisse cristal cristaux critique crochet crochets crocs croie croient croies croira croirai
croirais croirait croiras croire croirez croiriez croiront crois croisade croise croisent croiser croiseur croit croix croquer
croquis cross crosse crotte crottes croyable croyais croyait croyance croyant croyants croyez croyiez croyons cruche crucial
cruciale crue cruel cruelle cruels crus crypte cuba cubain cubains cube cubes cueillir cuir cuire cuisine cuisiner cuisines
cuisse cuisses cuisson cuit cuite cuites cuits cuivre culot culotte culottes culte cultive cultiver culture culturel cultures
cupide cure curieuse curieux curry cutter cuve cuvette cyanure cycle cycles cygne cynisme dague daim dallas dalle dalton damas
dame dames dandy danger dangers danois dans dansais dansait dansant danse dansent danser danses danseur danseurs danseuse dansez
dansons data datant date datent dates dauphin dauphins dealer dealers debout dedans dehors delta demain demanda demande demander
demandes demandez demeure demeurer demi demie dense dent dentaire dentelle dentier dentiste dents depuis derby dernier derniers
derrick descend descende descends descendu descente design dessert desserts dessin dessine dessiner dessines dessins dessous
dessus destin destins dette dettes deuil deux devaient devais devait devancer devant devants devenais devenait devenant devenez
devenir devenons devenu devenue devenues devenus devez devienne deviens devient deviez devine deviner devines devinez devint
devions devise devoir devoirs devons devra devrai devrais devrait devras devrez devriez devrions devrons devront dialecte
dialogue dialyse diamant diamants diane dicte dicter dicton diffuse diffuser digitale digne dignes digue dilemme dimanche
diminue diminuer dinde ding dingo dingue dingues dira dirai diraient dirais dirait diras dire direct directe directs direz
diriez dirige dirigent diriger dirigera diriges dirigez dirons diront disaient disais disait disant disciple disco discorde
discours discret discrets discute discuter discutez dise disent dises disiez disons disparu disparue disparus disperse dispose
disposer disputer disputez disque disques dissipe dissiper distance distant distante distrait district dite dites dits diva
divan divers diverses divertir divin divine divins divise diviser division divorce divorcer divorces dizaine dizaines docile
docks docteur docteurs doctorat document dodo doigt doigts dois doit doive doivent doives dollar dollars domaine domaines
domicile dominant domine dominer dommage dommages donation donc donjon donna donnais donnait donnant donne donnent donner
donnera donnerai donneras donnerez donnes donneur donneurs donnez donniez donnons dons dont dope dora doris dormais dormait
dormant dorme dorment dormes dormez dormi dormiez dormir dormira dormirai dormiras dormirez dors dort dortoir dortoirs dosage
dose doses dossier dossiers douane douanes double doubler doubles doublure douce douces douceur douche doucher douches douille
douilles douillet douleur douleurs doutais doutait doute doutent douter doutes douteuse douteux doutez doux douzaine douze doyen
dragon dragons drague draguer dragues drain drame drames drap drapeau drapeaux draper draps dresse dresser drive droit droite
droites droits duchesse duel dues dupe duper duquel durable durant dure durement durent durer durera durerait dures durs
dynamite dynastie eaux efface effacer effet effets efficace effondre effort efforts effraie effrayer elfe elfes elle elles
emballe emballer embarque embarras embauche embrasse emmenais emmenait emmener emmenez emparer empathie empereur empeste empire
empirer empli emploi emploie emplois employer emporte emporter emportez emprise emprunt emprunte encadrer encaisse enceinte
encens enchante enclin enclos encombre encontre encore encre endorme endormi endormie endormir endormis endors endort endosser
endroit endroits endure endurer enfance enfant enfantin enfants enfile enfiler enfin enflamme enflure enfonce enfoncer enfoui
enfreint enfui enfuie enfuir enfuis engage engagent engager engagez engendre engin engins englouti engrais engueule enjeu enjeux
enlacer enlever enlevez ennemi ennemie ennemies ennemis ennui ennuie ennuient ennuies ennuis ennuyais ennuyait ennuyant ennuyer
ennuyeux ennuyez enrichir enseigne ensemble ensuite entaille entame entamer entend entende entendes entendez entendra entendre
entends entendu entendue entendus entente enterre enterrer entier entiers entorse entoure entourer entraide entrain entrait
entrant entrave entraver entre entrent entrer entrera entrerai entres entrevue entrez entrons entuber envahi envahir envahis
envahit enverra enverrai envers envie envier envies envieux environ environs envisage envoi envoie envoient envoies envol
envoler envoya envoyais envoyait envoyant envoyer envoyez envoyons ermite errant errants erre errer erreur erreurs escadron
escalade escale escalier escapade escargot escobar escorte escorter escouade escroc escrocs espace espaces espagnol espion
espionne espions espoir espoirs esprit esprits esquive esquiver essai essaie essaient essaiera essaies essais essayage essayais
essayait essayant essaye essayent essayer essayes essayez essayiez essayons essence essor essuie essuyer estime estimer estomac
estompe estrade eues eunuque eurent euros exact exacte exactes exacts exaltant examen examens examine examiner exaucer excelle
excessif excitant excite exciter exclu exclue exclure exclus exclusif exclut excuse excuser excuses excusez exemple exemples
exerce exercer exercice exhiber exige exigeant exigent exiger exil existais existait existe existent exister existera existes
exotique expert experte experts expier expire explique exploit exploite exploits explore explorer expose exposer express exprime
exprimer expulser exquis exquise extase externe externes extra extraire extrait extraits fabrique fabuleux face faces facettes
faciale facile faciles facilite facteur facteurs faction factions facture factures fade faible faibles faille failles failli
faillite faim faire fais faisable faisais faisait faisant faisceau faisiez faisions faisons fait faite faites faits falaise
falaises fallait falloir fallu fameuse fameux familial familier famille familles famine fanfare fantasme faraday farce farces
fardeau farine fascine fascisme fasciste fasse fassent fasses fassiez fassions fatal fatale fatigant fatigue fatiguer fatigues
fatiguez faudra faudrait faufiler faune fausse fausses faut faute fautes fauteuil fautif faux faveur faveurs favori favoris
favorite feindre feint feinte femelle femelles femme femmes fend fendu fente fera ferai feraient ferais ferait feras ferez
feriez ferions ferme ferment fermer fermera fermerai fermes fermez fermier fermiers ferons feront ferry fers fertile ferveur
fesse fesses festin festival feuille feuilles feux fiable fiables fiancer fiasco fibre fibres ficelle ficelles fiche fichent
ficher fiches fichez fichons fichu fichue fichus fictifs fiction fief fier fiers fiesta figure figures figurine filait filante
filature file filent filer files filet filets filez filiale fille filles fillette film filme filmer filmes films filon filons
fils filtre filtres final finale finales finance financer finances fine fines finesse fini finie finies finir finira finirai
finirais finirait finiras finirez finirons finiront finis finisse finissez finit fins fiole firent firme fisc fiscal fiscale
fissure fissures fiston fixation fixe fixement fixer fixes flagrant flair flambeau flamme flammes flan flanc flancs flaque flash
flasque flatte flatter flatteur flattez fleur fleuri fleurir fleurs fleuve flexible flic flics flint flippant flippe flipper
flippes flirt flirte flirter florence flores flot flots flottant flotte flottent flotter flou floue fluide fluides flux foetus
foie foin foire foirer foireux fois folie folies fonce foncer foncez fonction fond fonde fondent fonder fondre fonds fondu
fondue font fontaine fonte foot football forage foraine force forcer forces forcez forfait forge forger forgeron format forme
formel formelle forment former formes formez formons formule formuler formules fort forte fortes forts fortune fortunes forum
fosse fossiles foudre fouet fouetter fouille fouiller fouilles fouillez fouine fouiner foulard foule foules four fourbe fourgon
fourmi fourmis fourni fournir fournira fournis fournit fourre fourrer fourrure fours foyer foyers fracas fraction fracture
fragile fragiles fragment frais fraise fraises franc franche franchi franchir franchit franco francs frange frangin frangine
fraude frayer frayeur freezer frein freine freiner freins fresque fric frigo frime frimer fringues frire frisson frissons frit
frite frites fritz froc froid froide froides froideur froids froisser fromage fromages front frontal fronts frotte frotter
frousse fruit fruits fugitif fugitifs fugitive fugue fuient fuir fuis fuit fuite fuites full fumais fumait fumant fume fument
fumer fumes fumeur fumeurs fumez fumier fumiers funeste furax furent fureur furie furieuse furieux furtif fusibles fusion futile
futur future futures futurs fuyait fuyant fuyez fuyons gadget gadgets gaffe gage gages gagnais gagnait gagnant gagnante gagnants
gagne gagnent gagner gagnera gagnerai gagneras gagnerez gagnes gagnez gagnons gaie gaillard gain gaines gains gais gala galant
galaxie galaxies gale galerie galeries galons galop gamin gamine gamines gamins gamme gang gangs gangster gant gants garage
garant garanti garantie garantir garantis garantit gardais gardait gardant garde gardent garder gardera garderai garderas
garderie gardes gardez gardien gardiens gardiez gardons gare garer gares garnison garrot gars gaspille gauche gaucher gaufres
gave gays gaze gazeuse gazon geindre geisha geler gemma gendre genou genoux genre genres gens gentil gentille gentils gerbe
gerber germes geste gestes gestion ghetto gibbons gibier gigolo gilet gilets gilles ginseng girafe girl girls gitan gitans glace
glaces glacial glaciale glacier gland glande glander glandes glass glauque glissant glisse glisser global globale globe globules
gloire gloria glorieux gluant gluten gobelet gober godai gogo golden golf golfe gomme gonfle gonfler gong gonzesse gorge gorille
gorilles gosse gosses goudron gouffre gourde gourmand gourou goutte gouttes gouverne grabuge gracias gracie gracieux grade
gradins graffiti grain graine graines grains graisse gramme grammes grand grande grandes grandeur grandi grandir grandira
grandis grandit grands grange grappe grappin gras grasse gratin gratis gratte gratter gratuit gratuite gratuits grave graver
graves gravir grec grecque grecs green greffe greffier grenade grenades grenier griffe griffes grill grillage grille griller
grilles grimace grimes grimpe grimper grimpez grince gringo grippe gris grise grogne grognon gronde gronder grotte grottes
grouille group groupe groupes grue guerre guerres guerrier guet guette gueule gueuler gueules guichet guidage guide guider
guidera guides guignol guilde guimauve guise guitare gymnase habile habille habiller habilles habit habitais habitait habitant
habitat habits habitude hache haie hale haleine hall halte hamster hanche hanches handicap hangar hante hanter harceler harem
hareng haricot haricots harmonie harnais harpe harper hart hasard hausse haut haute hautes hauteur hauteurs hauts havane have
hectares hein hello henry herbe herbes hercule hernie heure heures heureuse heureux heurte heurter hibou hideux hier hilarant
hippie hippies hisse hisser histoire hiver hobby hockey hollande homard homards home homicide hommage hommages homme hommes homo
homos hongrois honneur honneurs honore honorer hoquet horaire horaires horde horizon horizons horloge horloges hormis hormones
horreur horreurs horrible hors hospice hostile hostiles hosto hourra huile huiles huissier huit humain humaine humaines humains
humble humbles humeur humide humides humilier humour hurlait hurlant hurle hurlent hurler hutte hybride hybrides hymne hypnose
iceberg idem idole idoles ignoble ignorais ignorait ignorant ignore ignorent ignorer ignores ignorez ignoriez ignorons illico
illumine illusion illustre image images imagine imaginer imagines imaginez imite imiter immature immense immenses immeuble
imminent immiscer immobile immonde immoral impact impacts impasse implant implants implique implore implorer impoli impolie
importe imposant impose imposer imprime imprimer impulsif inapte incarne incendie incident incision incite inciter incline
incliner incluant inclure inclus inclut incombe inconnu inconnue inconnus inculper inde indemne index indice indices indien
indienne indiens indigne indique indiquer individu inepties infect infecte infecter infernal infiltre infime infini infinie
infinies infirme infliger influent informe informer ingrat ingrate inhumain initial initiale injecte injecter injuste innocent
inquiet inquiets inscrire inscris inscrit inscrite inscrits insecte insectes insigne insinue insinuer insinues insinuez insiste
insister insistes insistez insolent insomnie inspire inspirer inspirez instable installe instant instants instinct institut
instruit insu insuline insulte insulter insultes insultez intact intacte intacts intense intenses interdis interdit internat
interne interner internes internet intestin intime intimes intrigue intrus intuber inutile inutiles invalide invasion invente
inventer inventes inverse inverser investi investir investis investit invite invitent inviter invites invitez invoque invoquer
irai iraient irais irait iras irez iriez iris ironie irons iront islam isole isoler issu issue issues issus italien italiens
ivoire ivre ivres ivresse ivrogne ivrognes jack jade jadis jaguar jalouse jalousie jaloux jamais jambe jambes jambon janvier
japon japonais jardin jardins jargon jarre jaser jasmin jasper jaune jaunes jazz jean jeans jeep jenny jersey jetable jetait
jetant jeter jetez jeton jetons jets jette jettent jettera jetterai jettes jeudi jeudis jeune jeunes jeunesse jeux jobs jockey
jogging joie joies joindre joins joint joints joker joli jolie jolies joliment jolis joseph jouaient jouais jouait jouant joue
jouent jouer jouera jouerai jouerais jouerait joueras joues jouet jouets joueur joueurs joueuse jouez joug joui jouiez jouir
joujou jouons jour journal journaux jours joyau joyaux joyeuse joyeux judas judo juge jugement jugent juger jugera juges jugez
juillet juin jules julien jumeau jumeaux jumelle jumelles jument jungle junior jupe jupes jupons jure jurer jures jurez juriste
jurons jury jusqu jusque juste justes justesse justice justifie juteux kaiser kali kamikaze kappa karma kelvin ketchup khan kiki
kilo kilos kimono kiosque klaxon krypton label labeur lacet lacets lacs lacunes lady laine laissais laissait laissant laisse
laissent laisser laissera laisses laissez laissiez laissons lait lambeaux lampe lampes lance lancent lancer lances lanceur
lancez land langage langue langues lanterne lapin lapins laps laquais laquelle larbin lard large larges largeur largue larguer
larve larves lasagnes laser lasers lasse lasser latex latin latine latitude latte lauriers lavabo lavage lavande lave laver
laverie laves laveur leader leaders lecteur lecteurs lecture lectures lent lente lentille lents lequel lesquels lessive lester
lettre lettres leur leurre leurs levait levant lever levez levier levons lexie liaison liaisons liberty libido libre libres lice
licence licorne lien liens lier lieu lieues lieux ligne lignes ligue lima limite limiter limites limonade limpide linge lingerie
lingots lion lions liqueur liquide liquider liquides lira lirai liras lire lisais lisait lisant lise lisent lisez lisse liste
lister listes litre litres lits live livre livrent livrer livres livret livreur lobe local locale locales location locaux loft
loge logement loger loges logiciel logique logo loin lointain lois loisir loisirs long longs longue longues longueur look lord
lori lorraine lors lorsque loterie lotion loto lotus louanges louche louches loue louer louis loulou loup loupe louper loups
lourd lourde lourdes lourds love loyal loyale loyaux loyer loyers lucide lucioles lucratif lueur lugubre luis lulu lumineux
lunaire lundi lune lunes lunette lunettes lupin lustre lustres lutin lutins lutte luttent lutter luttes luxe luxueux luxure
macabre machette machin machine machines machins macho madame maestro mafia magasin magasins magazine mages magicien magie
magique magiques magnat magnum magot maigre maigres maigri maigrir mail maillon maillot maillots mails main mains maintenu
maintes maintien maire mairie mais maison maisons majeur majeure majeurs major malade malades maladie maladies malaise malaria
malheur malheurs maligne malin malins malle mallette malpoli malsain maman mamans mamie manager manche manches manchot mandarin
mandat mandats mange mangeais mangeait mangeant mangent mangeons manger mangera mangerai mangeras manges mangeur mangez mangue
maniaque manie manier manipule manoir manquais manquait manquant manque manquent manquer manquera manques manquez manquons
manteau manteaux manucure manuel manuelle manuels maquette marais marathon marbre marc marchand marchant marche marchent marcher
marchera marches marchez marchons mardi mare marge mari maria mariage mariages marie marient marier mariera marierai maries
mariez marin marina marine mariner marines marins maris maritime mark marks marmite marmotte marque marquer marques marqueur
marquez marquis marraine marrant marrante marrants marre marrer marron marrons mars marteau martiale martiaux martiens martini
martyr martyre martyrs maryland mascotte masculin masque masquer masques massacre massage massages masse masser masses masseur
massif massive match matches matchs mate matelas matelot mater maternel mates math maths matin matinal matinale matins matraque
matrice mature maudire maudis maudit maudite maudites maudits mauvais mauvaise maux maximale maxime maximum maxwell maya mecs
meeting meilleur melon membre membres menace menacent menacer menaces menacez menait menant mendiant mendier mener meneur menez
mens mensonge mensuel ment mentais mentait mental mentale mentales mentaux mente mentent menteur menteurs menteuse mentez menthe
menti mention mentir mentirai menton mentor menu menus mercredi mercure merle merlin mers mesdames mesquin mess message messager
messages messe messie messire mesure mesurer mesures mets mettais mettait mettant mette mettent mettes metteur mettez mettiez
mettons mettra mettrai mettrais mettrait mettras mettre mettrez mettrons mettront meuble meubles meure meurent meures meurs
meurt meute mexicain miaou miches micro microbes micros midi miel mien mienne miennes miens miettes mieux mignon mignonne
mignons migraine mijote mijotes milan mile miles milice milieu milieux mille milles milliard millier milliers million millions
milord mimi mina minable minables mince minces mine minerai mines mineur mineure mineures mineurs mini minimum ministre minou
minuit minus minute minutes minuteur mira miracle miracles mirage mire miroir miroirs mise miser mises miss missile missiles
mission missions miteux mixte mobile mobiles mobilier mode moderne modernes modeste modestes modestie modifie modifier module
moelle moelleux moindre moindres moine moineau moines moins moira mois moisi moisir moisson molle mollo moment moments momie
monarque monde mondes mondial mondiale moniteur monnaie monopole monsieur monstre monstres mont montage montagne montais montait
montant montante monte montent monter montera monterai montes montez montons montrais montrait montrant montre montrent montrer
montrera montres montrez monts monture monument moquait moque moquent moquer moques moquette moqueur moquez moral morale morales
morbide morceau morceaux mord mordent mordre mords mordu mordue more moreau morgue morphine morse morsure morsures morue morve
morveux motard motards motel moteur moteurs motif motifs motion motive motiver moto motos mots mouchard mouche mouches mouchoir
mouette mouettes mouille mouiller moule moules moulin mourais mourait mourant mourante mourants mourez mourir mourons mourra
mourrai mourrais mourrait mourras mourrez mourrons mourront mourut mous mousse moutarde mouton moutons moyen moyenne moyens muet
muette muffin muffins mule mules murmure murmurer murmures murs muscle muscles muse musical musicale musicien musique must
mustang musulman mutant mutants mutation mystique mythe mythes mythique nabot nacelle nage nager nageur nain nains naissent nana
nanas nappe narines nase natal natale natation nation national nations nature naturel naturels naufrage naval navale navette
navettes navigue naviguer navire navires nectar neige neiges nerf nerfs nerveuse nerveux nette nettoie nettoies nettoyer
nettoyez neuf neufs neurones neutre neuve neuves neveu neveux niche nickel nicotine nier niez nigaud niveau niveaux noble nobles
noblesse noce noces nocturne noeud noeuds noie noir noirceur noire noires noirs noix nombre nombres nombreux nombril nomme
nommer noms nonne nonnes nord normal normale normales normaux norme normes notaire note noter notes notez notion notions notoire
notre nouer nouilles nounou nourri nourrice nourrie nourrir nourris nourrit nous nouveau nouveaux nouvel nouvelle nova novembre
novice noyade noyau nuage nuages nuance nuances nues nuire nuit nuits nulle nulles nuls nuptiale nuque oasis objectif objet
objets oblige obliger obligez obscur obscure observe observer observez obstacle obtenez obtenir obtenons obtenu obtenue obtienne
obtiens obtient obus occasion occident occupais occupait occupant occupe occupent occuper occupera occupes occupez occupons
octave octavia octobre oculaire odeur odeurs odorat oeil oeuf oeufs oeuvre oeuvres offense offenser offenses offert offerte
offerts office officiel officier offrait offrande offrant offre offrent offres offrez offrir offrira offrirai offrons ogive
ogives ogre oies oignon oignons oiseau oiseaux olive olives olivier olympe ombre ombres omelette omis once oncle oncles onde
ondes ongle ongles onze open opinion opinions opium opportun opposant oppose opposent opposer option options optique oracle
orage orages oral orange oranges orateur ordonne ordonner ordre ordres oreille oreiller oreilles organe organes organise orge
orgie orgue orgueil orient orienter original origine originel origines orphelin orques orteil orteils osais oscar oscars oseille
osent oser osera oserais oserait oses osez osseuse ouais oubli oubliais oubliait oubliant oublie oublient oublier oubliera
oublies oubliez oublions ouest ouille ouragan ours ourson ouste outil outils outrage outre ouvert ouverte ouvertes ouverts
ouvrage ouvrait ouvrant ouvre ouvrent ouvres ouvrez ouvrier ouvriers ouvrir ouvrira ouvrirai ouvrons ovaires ovale overdose ovni
ovules oxford pack pacte pactole paddy pagaille page pages paie paiement paient paiera paierai paierais paierait paieras paierez
paieront paies paille pain pains pair paire paires pairs paisible paix palace palais palier palmer panama pancarte panda pandore
panier paniers panne panneau panneaux pantalon pantin paon papa papas pape papi papier papiers papillon papoter papy paquet
paquets parade paradis paradoxe parages parais paraisse parait parasite parc parce parcelle parcours parcourt parcouru parcs
pardon pardonne pareil pareille pareils parent parents parer paresse parfait parfaite parfaits parfois parfum parfums pari paria
parie parier paries pariez paris parjure parking parla parlais parlait parlant parle parlent parler parlera parlerai parleras
parlerez parles parleur parlez parliez parlions parlons parmi parodie paroi paroisse parole paroles parquet parrain pars part
partage partager partages partagez partais partait partant partante parte partent partes partez parti partie partiel parties
partiez partions partir partira partirai partiras partirez partis partisan partit partons partout parts paru parvenir parvenu
parvenus parviens parvient pascal passa passage passager passages passais passait passant passants passe passent passer passera
passerai passeras passerez passes passeur passez passible passiez passif passion passions passons pasteur patate patates
paternel patience patient patiente patients patinage patiner patio patrice patrie patriote patron patronne patrons patte pattes
paume pause pauses pauvre pauvres pavillon payais payait payant paye payent payer payerai payes payez payons pays paysage
paysages paysan paysanne paysans peau peaux peigne peignoir peinard peindre peine peines peins peint peinte peintre peintres
peinture pelle pelles peloter peloton pelouse peluche peluches penchant penche pencher pend pendant penderie penny pensais
pensait pensant pense pensent penser pensera penserai penseras penses pensez pensiez pension pensions pensons pente perce percer
perceuse perche percuter perd perdais perdait perdant perdante perdants perde perdent perdes perdez perdons perdra perdrai
perdrais perdrait perdras perdre perdrez perdrons perds perdu perdue perdues perdus perfide perle perles permet permets permette
permis perplexe perruque persiste personne perte pertes perturbe pervers perverse pesait pesant pesante peser pesos peste petit
petite petites petits peuple peuples peut peuvent peux pharaon phare phares phase phases phobie phoenix phoque photo photos
phrase phrases physique pianiste piano piaule picard piccolo picole picoler pied pieds pierre pierres pierrot pieu pieuvre pieux
pige pigeon pigeons piger piges pigez pile piles pilier piliers pillage piller pilote piloter pilotes pilule pilules piment
piments pince pinceau pinceaux pincer pinces pingouin pins pinte pioche pion pions pipe pipeau piper pipes pipi piquant piquante
pique piquent piquer piques piquet piratage pirate pirater pirates pire pires piscine piscines piste pister pistes pistolet
pizza pizzas pizzeria placard placards place placer places placez plafond plage plages plaie plaies plaindre plaine plaines
plains plaint plainte plaintes plaira plairait plaire plais plaisais plaisait plaisant plaise plaisent plaisez plaisir plaisirs
plan planche plancher planches plane planer planifie planning planque planquer planques plans plante planter plantes plaque
plaquer plaques plasma plat plate plateau plateaux plates platine plats plein pleine pleines pleins pleurais pleurait pleurant
pleure pleurent pleurer pleures pleurez pleurs pleut pleuvait pleuve pleuvoir plie plier plis plomb plombier plombs plonge
plongeon plonger plongeur plouc ploucs pluie pluies plume plumer plumes plupart plus pneu pneus poche poches pochette podium
pognon poids poignard poigne poignet poignets poil poils poilu poing poings point pointe pointent pointer pointes points pointu
pointure poire poires pois poisse poisson poissons poitrine poivre poivrons poivrot poker polaire poli police polices policier
polie poliment polis pollen polo polonais pommade pomme pommes pompe pomper pompes pompier pompiers pondre poney poneys pont
pontage ponts pope popotin porc porche porcs porridge port portable portail portais portait portant porte portent porter portera
porterai porteras porterez portes porteur porteurs porteuse portez portier portiez portion portions portland porto portons
portrait ports posais posait posant pose posent poser posera poserai poses poseur posez positif positifs position positive
possible postal postale postales poste poster postes postuler posture potable pote poteau poteaux potence poterie potes potins
potion potions pots poubelle pouce pouces poudre pouf poulain poule poules poulet poulets poulette poulpe pouls poumon poumons
poupe pour pourpre pourquoi pourra pourrai pourrais pourrait pourras pourrez pourri pourrie pourries pourriez pourrir pourris
pourrit pourrons pourront poursuis poursuit pourtant pourvoir pourvu poussait poussant pousse poussent pousser poussera pousses
poussez poussin poussins poutre pouvais pouvait pouvant pouvez pouviez pouvions pouvoir pouvoirs pouvons poux prairie pratique
premier premiers prenais prenait prenant prend prendra prendrai prendras prendre prendrez prends preneur prenez preniez prenions
prenne prennent prennes prenons prescrit presque presse presser pressing pression prestige preuve preuves priais priant prie
prient prier prierai pries priez primaire prime primes primitif primo prince princes principe prions priori pris prise prises
prit prive priver prix probable prochain proche proches procure procurer prodige prodigue produira produire produise produit
produite produits prof profil profils profit profite profiter profites profitez profits profond profonde profonds profs proie
proies projet projeter projets projette promener promesse promet promets promis promise promo promu prononce propage propager
propice propos propose proposer proposes proposez propre propres proprio pros prostate proteste proue prouvant prouve prouvent
prouver prouvera provenir proverbe provient province provoque prudence prudent prudente prudents prune prunes pseudo psychose
puant puante puanteur public publics publie publier publique pubs puce puceau puces pudding pudeur puent pues puis puisque
puissant puisse puissent puisses puissiez puits pull pulls pulsions punaise punaises punch puni punie punir punis punit punition
punk pupille pupilles pure purement pures purge purger purifier purs putois puzzle puzzles pyjama pyjamas pyramide pyromane
quadrant quai quais quand quant quarante quart quartier quarts quasi quatorze quatre quel quelle quelles quelque quelques quels
querelle question queue queues quinze quittais quittait quittant quitte quittent quitter quittera quittes quittez quittiez
quittons quoi quoique quota rabais rabbin racaille race races rachat racheter raciale racine racines racisme raciste racistes
racket raclure raconte raconter racontes racontez radar radars rade radeau radical radicale radicaux radin radio radios radis
raffole raffut rafle rage ragots raid raide raides raie rail rails raines raisin raisins raison raisons rajoute rajouter ralenti
ralentir ralentis ralentit rallier rallonge rallumer ramasse ramasser ramassez ramassis rame ramenait ramener ramenez ramer
rames ramona rampant rampe ramper rancard ranch rancune rang range ranger rangez rangs ranimer rapide rapides rappel rappeler
rappelez rappelle rapport rapporte rapports raquette rare rarement rares rase raser rasoir rassure rassurer rate rater rates
ratez ration rations raton rats rattrape ravages ravi ravie ravin ravir ravis ravoir rayer rayon rayons rayures rebelle rebeller
rebelles rebondir rebord rebours recette recettes recevait receveur recevez recevoir recevons recevra recevrai recevras recevrez
rechange recharge rechute recoin recoins recoller reconnu reconnue reconnus record records recoudre recourir recours recouvre
recrue recrues recrute recruter recule reculer reculez redevenu redire redis redonne redonner redoute refaire refais refait
refaites refasse refera referai referais referme refermer refiler reflet refrain refroidi refuge refus refusais refusait
refusant refuse refusent refuser refusera refuses refusez regagner regagnez regard regarde regarder regardes regardez regards
registre regorge regret regrets regrette rein reine reines reins rejet rejeter rejette rejoigne rejoins rejoint rejoints rejouer
relais relance relancer relatif relation relax relaxant relaxe relaxer relever relevez relie relier religion relique reliques
relire remarier remarque remballe remercie remet remets remette remettez remettra remettre remis remise remises remonte remonter
remontez remords remorque remous remparts remplace rempli remplie remplies remplir remplis remplit remporte remue remuer renard
renards rencard rencards rencart rend rendais rendait rendant rende rendent rendes rendez rendiez rendit rendons rendra rendrai
rendrais rendrait rendras rendre rendrez rendront rends rendu rendue rendus renforce renfort renforts renier renifle renifler
renne rennes renonce renoncer renonces renoncez rentable rentrais rentrait rentrant rentre rentrent rentrer rentrera rentres
rentrez rentriez rentrons renverse renvoi renvoie renvoyer renvoyez repaire reparle reparler repars repart repartez reparti
repartie repartir repartis repas repasse repasser repense repenser repentir repli replie replier reporter repos reposant repose
reposent reposer reposes reposez repousse reprend reprends reprenez reprenne repris reprise reprises reproche requiert requin
requins requis requise respect respecte respects respire respirer respires respirez ressens ressent ressenti resserre ressers
ressort ressorti resta restais restait restant restants reste restent rester restera resterai resteras resterez restes restez
restiez restons retaper retard retarde retarder retards retenait retenez retenir retentit retenu retenue retenues retenus
retiens retient retire retirent retirer retires retirez retordre retour retourne retours retracer retrait retraite retrouve
revanche revenais revenait revenant revendre revenez reveniez revenir revenons revenu revenue revenues revenus reverra reverrai
reverras reverrez revers revienne reviens revient revint revivre revoie revoir revois revoit revolver revu revue revues revus
rhum rhume riait riant ricane richard richards riche riches richesse ride rideau rideaux rides ridicule rien rient riez rigide
rigolade rigolais rigole rigolent rigoler rigoles rigolez rigolo rigueur rime rimes rincer ring ringard riposte riposter rira
rire rires risquait risque risquent risquer risques risquez risquons rite rites rivage rival rivale rivaux rive river rivera
rives robe robert roberts robes robin robinet robot robots robuste roche rocher rochers roches rock rocket rogne rogue rois
romain romaine romains roman romance romano romans rompez rompre romps rompt rompu rond ronde rondes ronds ronfle ronge ronger
rosa rose roses rosie rotation roubles roue roues rouge rouges rougir rougis rouille roulait roulant roulante roule rouleau
rouleaux roulent rouler roules roulette roulez round rounds roupies rousse rousseur route routes routier routiers routine
rouvrir roux royal royale royales royaume royaumes royaux ruban rubans rubis rubrique ruche rude rudement ruelle rues rugby
ruine ruiner ruines ruisseau rumeur rumeurs rupture ruse ruses rush russe russes rustre rythme sabine sable sables sabot saboter
sabots sabre sabres sachant sache sachent saches sachet sachets sachez sachiez sacoche sacrifie sacs safari saga sage sagement
sages sagesse saignait saignant saigne saignent saigner saignes saignez sain saine saines sains saint sainte saints sais saisi
saisie saisies saisir saisis saisit saison saisons sait salade salades salaire salaires salami sale salement sales sali salir
salive salle salles salon salons saloon salsa salue saluer saluez salut samedi samedis sanction sandales sandwich sans saoul
saoule saouler saper sapin sarcasme sardines satin saturne sauce saucisse sauf saumon sauna saura saurai saurais saurait sauras
saurez sauriez saurons sauront saut sautait sautant saute sautent sauter sautes sautez sauts sauvage sauvages sauvant sauve
sauvent sauver sauvera sauverai sauves sauveur sauvez savaient savais savait savant savants savent saveur saveurs savez saviez
savions savoir savon savons savourer sbires scalpel scandale scanner scanners sceau sceller sceptre scie science sciences
scierie scolaire scoop scooter score scores scorpion scotch scout scouts script scrupule seau seaux second seconde secondes
secoue secouer secourir secours secouru secousse secret secrets secs secte sectes secteur secteurs section sections seigneur
seine seize selle selles selon sels semaine semaines semblais semblait semblant semble semblent sembler semblera sembles semblez
sembliez semelle semelles semence semer semestre senior sens sensible sent sentais sentait sentant sente sentence sentent sentes
sentez senti sentie sentier sentiers sentiez sentir sentira sentirai sentiras sentirez sentis sept sera serai seraient serais
serait seras serein serez serge sergent seriez seringue serions serment sermon sermons serons seront serpent serpents serre
serrer serres serrez serrure serrures sers sert servais servait servant servante serve servent serveur serveurs serveuse servez
servi service services servie servir servira servirai servis session seuil seul seule seules seuls sexiste sexy sherry shogun
shooter shopping short show sied sien sienne siennes siens sierra sieste sieur siffle siffler sifflet signal signale signaler
signaux signe signer signera signerai signes signez signifie silence silicone sillage simple simples simule simuler singe singer
singes single sinistre sinon sioux sire sirop site sites skate sketch skier slip slips slogan smoking snack snob sobre sociable
social sociale sociales sociaux soda sodas sodium soeur soeurs sofa soie soient soif soigne soigner soin soins soir soirs sois
soit soixante soja solaire solaires soldat soldats solde soldes soleil soleils solennel solide solides solitude solo sols
solution sombre sombrer sombres somme sommeil sommes sommet sommets sonar sondage sondages sonde sonder songe songer songez
sonnait sonne sonnent sonner sonnera sonnerie sonnette sonnez sonore sonores sons sont soprano sorcier sorciers sordide sors
sort sortais sortait sortant sorte sortent sortes sortez sorti sortie sorties sortiez sortir sortira sortirai sortiras sortirez
sortis sortit sortons sorts sosie sotte sottises souche souches souci souciait soucie soucient soucier soucies soucieux souciez
soucis soucoupe soudain soudaine soudan soudoyer souffert souffle souffler souffre souffres souffrez souffrir soufre soulage
soulager soulever soulevez souliers soumets soumis soumise soupe souper soupir soupire soupirs souple source sources sourcils
sourd sourde sourds souri souriait souriant sourient souriez sourire sourires souris sourit sournois sous soute soutenez
soutenir soutenu soutenue soutien soutiens soutient soutirer souvenez souvenir souvent souvenu souvenue souviens souvient soyez
soyons sparte spatial spatiale spatiaux spectre speech spencer sperme spider spirale sponsor sponsors sport sportif sportifs
sportive sports spot spray square stable stables stade stage stand standard star stars station stations statique statut steak
steaks sterling stimule stimuler stipule stock stockage stocker stocks stop stopper stores stress stresse stresser strict
stricte strictes string studio studios stupide stupides style styles styliste stylo stylos subi subir subis subit sublime subtil
subtile subvenir suce sucer sucette suceur sucre sucres suer sueur suffira suffire suffit suis suisse suit suite suites suivais
suivait suivant suivante suivants suive suivent suivez suivi suivie suiviez suivis suivons suivra suivrai suivrais suivre
suivrons suivront sujet sujets sultan super superbe superbes superflu superman supplice supplie supplier support supporte
suppose supposer supprime sure surf surface surfer surgi surgir surgit surnom surnomme surnoms surpasse surplus surprend surpris
surprise sursis surtout survenu survie survis survit survive survivra survivre survole sushi sushis suspect suspecte suspects
suspens suspense suture sutures swing sylvain symbole symboles sympa syndicat syndrome synonyme syphilis tabac table tableau
tableaux tables tablette tablier tabou tabouret tache taches tact tactique taille tailler tailles tailleur taire tais taise tait
talent talents talisman talon talons tambour tambours tampon tampons tandis tangible tango tank tanks tanner tant tante tantes
tapage tapait tape tapent taper tapes tapez tapis taquine taquiner tara tard tarde tarder tardive tarif tarifs tarte tartes
tarzan tasse tasses tata tatouage tatouer taudis taule taupe taureau taureaux taux taverne taxe taxes taxi taxis teint teinture
tell telle telles tels tempe temple temples tempo temporel temps tenace tenaient tenais tenait tenant tend tendance tendre
tendres tends tendu tendue tendus tenez teniez tenir tennis tenons tension tensions tentait tentant tente tentent tenter tentera
tentes tentez tenu tenue tenues tenus tequila terme termes terminal termine terminer terminus terne terrain terrains terrasse
terre terres terreur terri terrible terrien terriens terrier terrifie test teste tester tests texte textes texture thon thorax
thune tian tibia ticket tickets tien tiendra tiendrai tiendras tiendrez tienne tiennent tiennes tiens tient tiers tige tigre
tigres tigresse timbre timbres timide timides timing tintin tirage tirais tirait tirant tire tirent tirer tirera tirerai tireras
tirerez tireront tires tireur tireurs tirez tiroir tiroirs tirs tisane tisser tissu tissus titan titane titans titra titre
titres toast toasts toboggan tocard toile toiles toilette toit toits tomas tomate tomates tomba tombais tombait tombale tombant
tommy tondeuse tondre tonne tonneau tonneaux tonnerre tonnes tonton tope topo toque torche torcher torches torchon tord tordre
tordu tordue tordus tornade torpille torride torse tort torts total totale totem toto toubib touchant touche touchent toucher
touchera touches touchez toujours toupet tour tourisme touriste tourment tournage tournait tournant tourne tournent tourner
tournera tournes tournez tournoi tournure tours tourte tous tousse tousser tout toute toutes toutou toux toxine toxines toxique
toxiques trac tracas tracasse trace tracer traces traceur tracteur tracts traduire traduit trafic tragique trahi trahie trahir
trahirai trahis trahison trahit train trains trait traitait traitant traite traitent traiter traitera traites traiteur traitez
traits trajet tram trame tramway tranche trancher tranches transe transit transmet transmis trappe traque traquent traquer
traqueur trauma travail travaux travers traverse travesti treize tremble trembler trembles trempe tremper trente tresses
triangle tribord tribu tribunal tribune tribus tribut triche tricher triches tricheur tricot tricoter trier trinque trinquer
trio triomphe trip tripes triple tripoter trique triste tristes trois troll trolls trombone trompais trompait trompe trompent
tromper trompes trompez tronc tronche trop trot trottoir trou trouble troubler troubles trouille troupe troupeau troupes trous
trousse trousses trouva trouvais trouvait trouvant trouve trouvent trouver trouvera trouves trouvez trouviez trouvons truand
truands truc trucs truffe truffes truie truite trust tsar tsunami tuais tuait tuant tube tubes tuile tuiles tumeur tumeurs
tunnel tunnels tuons turc turcs tutelle tuteur tutoyer tutrice tuyau tuyaux type types typhon typique tyran tyrannie tyrans
ultime ultra unanime unes unie unies uniforme union unir unis unissent unit univers uranium urbain urbaine urgence urgences
urgent urgente urgentes urine uriner urne usage user usine usines usure usurier utile utiles utilise utiliser utilises utilisez
vacances vaccin vaccins vache vaches vagabond vague vagues vaillant vaille vain vaincra vaincre vaincu vaincue vaincus vaine
vains vais vaisseau valable valait valent valet valets valeur valeurs valez valide valider valise valises valoir valse valser
valu valve vampire vampires vanille vaniteux vanne vannes vante vanter vapes variable variole vase vaste vastes vaudou vaudra
vaudrait vaurien vauriens vaut vautour vautours vaux veau vedette vedettes veille veiller veillera veillez veinard veine veines
velours venaient venais venait venant vend vendais vendait vendant vende vendent vendetta vendeur vendeurs vendeuse vendez
vendons vendra vendrai vendrais vendrait vendre vendredi vends vendu vendue vendues vendus venez venge venger vengerai vengeur
veniez venimeux venin venions venir venons vent vente ventes ventre vents venu venue venues venus verbe verdict verger vermine
vernis verra verrai verrais verrait verras verre verres verrez verriez verrons verront verrou verrous vers versa verse verser
verset version versions vert verte vertes vertige vertiges verts vertu vertus vessie veste vestes veston veuf veuille veuilles
veuillez veulent veut veuve veuves veux vexe vexer viable viande vibre vibrer vice vices vicieuse vicieux victime victimes
victoire victoria vide vider vides videur videz vieil vieille vieilles vieilli vieillir vieillis vieillit vielle viendra
viendrai viendras viendrez vienne viennent viennes viens vient vierge vierges vies vieux vifs vigilant vigile vigne vignoble
vigueur viking vikings vilain vilaine vilaines vilains villa village villages ville villes vinaigre vingt vins vint virage
virale vire virement virent virer vires virez virginie virgule viril virus visa visage visages visais visait visant vise visent
viser vises viseur visez visible visibles vision visions visite visiter visites visiteur vison visuel visuelle visuels vital
vitale vitales vitamine vitaux vite vitesse vitesses vitre vitres vitrine vivaient vivais vivait vivant vivante vivantes vivants
vive vivement vivent vives vivez viviez vivions vivons vivra vivrai vivrais vivrait vivras vivre vivres vivrez vivrons vivront
vocal vocale vocales vocation vodka voeu voeux vogue voici voie voient voies voila voile voiles voilier voir voire vois voisin
voisine voisines voisins voit voiture voitures voix volaient volaille volais volait volant volante volantes volants volcan vole
volent voler volera volerai voles volet volets voleur voleurs voleuse volez volley vols volts volume vomi vomir vomis vomit vont
vortex vote votent voter votes votez votre voudra voudrai voudrais voudrait voudras voudrez voudriez voudront voulais voulait
voulant voulez vouliez voulions vouloir voulons voulu voulue vous voyage voyagent voyager voyages voyageur voyagez voyaient
voyais voyait voyant voyante voyeur voyez voyiez voyons voyou voyous vrac vrai vraie vraies vraiment vrais vrille vues vulcain
vulgaire wagon wagons waters watts weber western whisky yacht yang yankee yankees yaourt yard yards yens yeux yoga zinc zizi
zombie zombies zone zones zoom
`
  .trim()
  .split(/\s+/);
