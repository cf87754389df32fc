// The 681 open schools of one made-up authority, with what makes schools hard to find: twins in other towns, names that go on with a
// place after a comma, villages whose post town is another, and many spellings of what schools have in common.
import { sameWords } from '../../features/schools/school-name.ts';
import { oneOf, pick } from '../pick.ts';
import { type Cells, madeUpPlace, madeUpSchool } from './made-up.ts';

const SIZE = 681;
const AUTHORITY = '888';

const words = (text: string): string[] => text.split(';');

const TOWNS = words(
  'Alderwick;Birchholme;Calderstead;Dunnshaw;Elmthwaite;Farnfield;Garth St Annes;Hazelgate;Irwellbrook;Kelldale;Leyhurst;Moorbeck;Netherwood;Oakenridge;Pennley;Quernfold;Great Farnshaw;Kell-le-Moors;Ashby-on-Quern;Wyreham;Ormsby;Burscote',
);
const VILLAGES = words(
  'Astlebrook;Barrowfell;Claughley;Dolphinfold;Eavesham;Forthill;Grimsholt;Hoghurst;Inskipley;Lostock Mill;Mawdesholt;New Longbeck;Overholme;Parbrook;Rufholt;Salesby;Tarlebeck;Upholme;Whalbridge;Yealbank;Bank Top;Bolton-le-Dale;Coppholt;Higher Walbeck;Cabus Green;Downholme;Euxbeck;Fencegate;Gisbeck;Heskinholt;Kirkholme;Laneshaw;Newchurch Fold;Ollerbrook;Pilling Moss;Ribbleford;Sabholme;Trawbeck;Ulnes Green;Waddingley',
);
/** Roads, halls and woods after which schools are called. */
const PLACES = words(
  'Mill Lane;Moor End;Park Road;Lord Street;Seven Acres;Whitefield;Broadfield;Highfield;Woodlands;The Oaks;Northbrook;Southlands;Greenbank;Brookside;Hillside;Castle View;Queen’s Drive;Lever House;Moss Side;Ryefield;Marsden;Heasandford;Cherry Fold;Springfield;Stoneyholme;Lowerhouse;Deepdale;Frenchwood;Grange;Holme Slack;Ingol;Kennington;Longsands;Roebuck;Sherwood;Farington;Duke Street;Gillibrand;Lancaster Lane;Seven Stars;Coupe Green;Walton-le-Beck;Little Hoole;Penwortham Hill;Cop Lane;Whitehouse;Kingsfold;Hurst Green',
);
const ROADS = ['', '', ' Lane', ' Park', ' Road', ' Hill'];
const SAINTS = words(
  "St Mary's;St Mary's;St. Mary's;St John's;St John's;Saint John's;St Joseph's;St Joseph’s;St Peter's;St Paul's;St James';St Anne's;St Patrick's;St Bernadette's;St Teresa's;St Augustine's;St Oswald's;St Wilfrid's;St Cuthbert's;St Michael's;St Bede's;St Leonard's;St Thomas;St Andrew's;St Stephen's;St Francis;St Gregory's;Sacred Heart;Holy Trinity;Christ Church;All Saints';Our Lady and St Gerard's;St Mary's and St Benedict's;St John with St Luke;SS Peter and Paul;St Chad's;St Hilda's;Our Lady's;Holy Family;St Bartholomew's;St Nicholas';St Saviour's;Trinity;St Anthony's;St Ignatius';English Martyrs;Our Lady of Lourdes;St Margaret Mary's;St Mark's;St Luke's;St Philip's",
);
const CATHOLIC = words('Catholic;Catholic;Roman Catholic;RC;R.C.');
const ENGLAND = words(
  'Church of England;Church of England;CofE;CE;C of E;Church of England Voluntary Controlled;Church of England Voluntary Aided;Church of England (Voluntary Aided);CofE VA;Parish Church of England',
);
const SMALL = words('Primary School;Primary School;Primary School;Primary School;Infant School;Junior School');
const BIG = words(
  'High School;High School;High School;Academy;School and Sixth Form Centre;Grammar School;Girls’ High School',
);

type Where = { town: string; place: string; village: string };

/** How many schools in a hundred are called so. */
const NAMES: readonly (readonly [number, (n: number, where: Where) => string])[] = [
  [8, (n) => `${oneOf(SAINTS, n, 31)} ${oneOf(CATHOLIC, n, 32)} Primary School`],
  [6, (n, { town }) => `${oneOf(SAINTS, n, 31)} ${oneOf(CATHOLIC, n, 32)} Primary School, ${town}`],
  [6, (n, { village }) => `${oneOf(SAINTS, n, 31)} ${oneOf(CATHOLIC, n, 32)} Primary School, ${village}`],
  [4, (n) => `${oneOf(SAINTS, n, 31)} ${oneOf(ENGLAND, n, 32)} Primary School`],
  [3, (n, { town }) => `${oneOf(SAINTS, n, 31)} ${oneOf(ENGLAND, n, 32)} Primary School, ${town}`],
  [8, (n, { town }) => `${town} ${oneOf(SAINTS, n, 31)} ${oneOf(ENGLAND, n, 32)} Primary School`],
  [8, (n, { village }) => `${village} ${oneOf(ENGLAND, n, 32)} Primary School`],
  [4, (n, { village }) => `${village} ${oneOf(SAINTS, n, 31)} ${oneOf(ENGLAND, n, 32)} Primary School`],
  [8, (_, { place }) => `${place} Community Primary School`],
  [15, (n, { place }) => `${place} ${oneOf(SMALL, n, 33)}`],
  [4, (n, { town, place }) => `${town} ${place} ${oneOf(SMALL, n, 33)}`],
  [3, (n, { village }) => `${village} ${oneOf(SMALL, n, 33)}`],
  [4, (_, { place }) => `${place} Primary Academy`],
  [7, (n, { town, place }) => `${pick(n, 34, 2) === 0 ? town : place} ${oneOf(BIG, n, 35)}`],
  [2, (n) => `${oneOf(SAINTS, n, 31)} ${oneOf(CATHOLIC, n, 32)} High School`],
  [1, (n, { town }) => `${oneOf(SAINTS, n, 31)} Church of England High School, ${town}`],
  [3, (_, { place }) => `${place} Nursery School`],
  [4, (_, { place }) => `${place} School`],
  [1, (_, { town }) => `${town} Short Stay School`],
  [1, (n, { village }) => `${village} ${oneOf(SAINTS, n, 31)}, A Church of England Academy`],
];

function nameOf(n: number, where: Where): string {
  let left = pick(n, 36, 100);
  for (const [share, name] of NAMES) {
    if (left < share) return name(n, where);
    left -= share;
  }
  return `${where.place} School`;
}

function schoolAt(n: number): Cells {
  const village = pick(n, 37, VILLAGES.length);
  const town = TOWNS[village % TOWNS.length] ?? '';
  const place = pick(n, 38, 5) === 0 ? oneOf(PLACES, n, 39) : `${madeUpPlace(n)}${oneOf(ROADS, n, 40)}`;
  return {
    ...madeUpSchool(n, AUTHORITY),
    EstablishmentName: nameOf(n, { town, village: VILLAGES[village] ?? '', place }),
    'EstablishmentStatus (code)': '1',
    'EstablishmentStatus (name)': 'Open',
    CloseDate: '',
    Town: town,
  };
}

/** The rows of the download; `draw`: another authority of the same kind. No town has two schools of one name. */
export function anAuthority(draw = 0): Cells[] {
  const schools = new Map<string, Cells>();
  for (let n = draw * 10_000; schools.size < SIZE; n += 1) {
    const school = schoolAt(n);
    const key = `${sameWords(school['EstablishmentName'] ?? '').replace(/ (?:va|vc|parish)\b/gu, '')}\t${school['Town'] ?? ''}`;
    if (!schools.has(key)) schools.set(key, school);
  }
  return [...schools.values()];
}
