// The 133 columns of DfE's download "Establishment fields CSV", in its order.
// Source: DfE, Get Information About Schools (GIAS), edubasealldata.

const coded = (name: string): string[] => [`${name} (code)`, `${name} (name)`];
const needs = Array.from({ length: 13 }, (_, n) => `SEN${n + 1} (name)`);

export const columns: readonly string[] = [
  ...['URN', ...coded('LA'), 'EstablishmentNumber', 'EstablishmentName', ...coded('TypeOfEstablishment')],
  ...[...coded('EstablishmentTypeGroup'), ...coded('EstablishmentStatus'), ...coded('ReasonEstablishmentOpened')],
  ...['OpenDate', ...coded('ReasonEstablishmentClosed'), 'CloseDate', ...coded('PhaseOfEducation')],
  ...['StatutoryLowAge', 'StatutoryHighAge', ...coded('Boarders'), 'NurseryProvision (name)'],
  ...[...coded('OfficialSixthForm'), ...coded('Gender'), ...coded('ReligiousCharacter'), 'ReligiousEthos (name)'],
  ...[...coded('Diocese'), ...coded('AdmissionsPolicy'), 'SchoolCapacity', ...coded('SpecialClasses'), 'CensusDate'],
  ...['NumberOfPupils', 'NumberOfBoys', 'NumberOfGirls', 'PercentageFSM', ...coded('TrustSchoolFlag')],
  ...[...coded('Trusts'), 'SchoolSponsorFlag (name)', 'SchoolSponsors (name)', 'FederationFlag (name)'],
  ...[...coded('Federations'), 'UKPRN', 'FEHEIdentifier', 'FurtherEducationType (name)', 'OfstedLastInsp'],
  ...[...coded('OfstedSpecialMeasures'), 'LastChangedDate', 'Street', 'Locality', 'Address3', 'Town', 'County (name)'],
  ...['Postcode', 'SchoolWebsite', 'TelephoneNum', 'HeadTitle (name)', 'HeadFirstName', 'HeadLastName'],
  ...['HeadPreferredJobTitle', 'BSOInspectorateName (name)', 'InspectorateReport', 'DateOfLastInspectionVisit'],
  ...['NextInspectionVisit', 'TeenMoth (name)', 'TeenMothPlaces', 'CCF (name)', 'SENPRU (name)', 'EBD (name)'],
  ...['PlacesPRU', 'FTProv (name)', 'EdByOther (name)', 'Section41Approved (name)', ...needs],
  ...['TypeOfResourcedProvision (name)', 'ResourcedProvisionOnRoll', 'ResourcedProvisionCapacity', 'SenUnitOnRoll'],
  ...['SenUnitCapacity', ...coded('GOR'), ...coded('DistrictAdministrative'), ...coded('AdministrativeWard')],
  ...[...coded('ParliamentaryConstituency'), ...coded('UrbanRural'), 'GSSLACode (name)', 'Easting', 'Northing'],
  ...['MSOA (name)', 'LSOA (name)', 'InspectorateName (name)', 'SENStat', 'SENNoStat', 'BoardingEstablishment (name)'],
  ...['PropsName', ...coded('PreviousLA'), 'PreviousEstablishmentNumber', 'OfstedRating (name)', 'RSCRegion (name)'],
  ...['Country (name)', 'UPRN', 'SiteName', 'MSOA (code)', 'LSOA (code)', 'FSM'],
];
