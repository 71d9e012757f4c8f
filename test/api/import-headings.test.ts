import { describe, expect, test } from 'vitest';
import { newOffice } from '../setup/app.ts';
import {
  bring,
  countsOf,
  hasPublishedFiles,
  listAll,
  publishedFile,
  takeInFile,
} from '../setup/files.ts';

const folder = '08_csv_messy/contact_export_headers';

async function headings(name: string): Promise<string[]> {
  return (await publishedFile(`${folder}/${name}.csv`)).toString('utf8').trim().split(',');
}

/** A file with that heading and one row of the given cells. */
async function fileOf(name: string, cells: Record<string, string>): Promise<string> {
  const columns = await headings(name);
  for (const column of Object.keys(cells)) expect(columns).toContain(column);
  return [columns.join(','), columns.map((column) => cells[column] ?? '').join(',')].join('\n');
}

describe.skipIf(!hasPublishedFiles())(
  'exports of other programs are understood without help',
  () => {
    test('Google, of today and of before', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const today = await fileOf('google_contacts_2024', {
        'First Name': 'Ada',
        'Middle Name': 'King',
        'Last Name': 'Lovelace',
        'Organization Name': 'Analytical Engines',
        'Organization Title': 'Programmer',
        'Birthday': '1815-12-10',
        'E-mail 1 - Value': 'ada@example.com',
        'E-mail 2 - Label': 'Home',
        'E-mail 2 - Value': 'ada@home.example',
        'Phone 1 - Value': '+44 20 7946 0018',
        'Phone 2 - Label': 'Mobile',
        'Phone 2 - Value': '+44 7400 123456',
        'Address 1 - Street': '12 St James Square',
        'Address 1 - City': 'London',
        'Address 1 - Region': 'Greater London',
        'Address 1 - Postal Code': 'SW1Y 4JH',
        'Address 1 - Country': 'UK',
        'Website 1 - Value': 'example.com',
      });
      expect(countsOf(await takeInFile(office, chief, 'contact', today, { match: [] }))).toEqual({
        create: 1,
      });
      const before = await fileOf('google_contacts_classic', {
        'Name': '李雷',
        'Family Name': '李',
        'Given Name': '雷',
        'E-mail 1 - Value': 'lei@example.cn ::: li@example.cn',
        'Phone 1 - Value': '13900139000 ::: 010-65529988',
        'Organization 1 - Name': '知音科技',
        'Organization 1 - Title': '经理',
      });
      expect(countsOf(await takeInFile(office, chief, 'contact', before, { match: [] }))).toEqual({
        create: 1,
      });
      const people = await listAll(
        chief,
        'contact.ndjson?sort=email&fields=name,givenName,familyName,account,jobTitle,birthOn,email,phone,address,website',
      );
      expect(people).toMatchObject([
        {
          name: 'Ada King Lovelace',
          familyName: 'Lovelace',
          account: { title: 'Analytical Engines' },
          jobTitle: 'Programmer',
          birthOn: '1815-12-10',
          email: 'ada@example.com',
          phone: '+442079460018',
          address: {
            street: '12 St James Square',
            city: 'London',
            province: 'Greater London',
            postalCode: 'SW1Y 4JH',
            country: 'UK',
          },
          website: 'https://example.com',
        },
        {
          name: '李雷',
          email: 'lei@example.cn',
          phone: '+8613900139000',
          account: { title: '知音科技' },
          jobTitle: '经理',
        },
      ]);
      const reached = await listAll(chief, 'identity.ndjson?fields=kind,value,label,primary');
      expect(
        reached.map((one) => [one['value'], one['label'], one['primary']].join(' ')).toSorted(),
      ).toEqual([
        '+442079460018  true',
        '+447400123456 Mobile false',
        '+861065529988  false',
        '+8613900139000  true',
        'ada@example.com  true',
        'ada@home.example Home false',
        'lei@example.cn  true',
        'li@example.cn  false',
      ]);
    });

    test('Outlook, with lines of streets and three addresses', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const file = await fileOf('outlook_en_92', {
        'Title': 'Dr',
        'First Name': 'Maria',
        'Last Name': 'Anders',
        'Company': 'Alfreds Futterkiste',
        'Department': 'Sales',
        'Job Title': 'Head',
        'Business Street': 'Obere Str. 57',
        'Business Street 2': 'Hof 2',
        'Business City': 'Berlin',
        'Business Country': 'Germany',
        'Home City': 'Potsdam',
        'Other City': 'Bonn',
        'Business Phone': '+49 30 0074321',
        'Mobile Phone': '+49 1512 3456789',
        'E-mail Address': 'maria@example.de',
        'E-mail 2 Address': 'm@example.de',
        'Birthday': '1/31/1970',
        "Manager's Name": 'Otto Alfred',
        'Web Page': 'http://example.de',
      });
      const taken = await takeInFile(office, chief, 'contact', file, { match: [] });
      expect(countsOf(taken)).toEqual({ create: 1 });
      const [maria] = await listAll(
        chief,
        `contact.ndjson?fields=name,salutation,account,department,jobTitle,address,phone,birthOn,reportsTo&filter=${encodeURIComponent('{"field":"email","op":"is","value":"maria@example.de"}')}`,
      );
      expect(maria).toMatchObject({
        name: 'Maria Anders',
        salutation: 'Dr',
        account: { title: 'Alfreds Futterkiste' },
        department: 'Sales',
        jobTitle: 'Head',
        address: { street: 'Obere Str. 57, Hof 2', city: 'Berlin', country: 'Germany' },
        phone: '+49300074321',
        birthOn: '1970-01-31',
        reportsTo: { title: 'Otto Alfred' },
      });
      const places = await listAll(chief, 'address.ndjson?fields=use,address');
      expect(places.map((one) => one['use']).toSorted()).toEqual(['home', 'other']);
    });

    test('Salesforce’s accounts and contacts, HubSpot’s contacts', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      await office.as('salesperson', { name: 'Sally Seller' });
      const accounts = await fileOf('salesforce_accounts', {
        'Account Name': 'Acme',
        'Annual Revenue': '"1,250,000.50"',
        'Industry': 'Banking',
        'Employees': '1200',
        'Billing Street': 'Main 1',
        'Billing City': 'Springfield',
        'Shipping City': 'Shelbyville',
        'Phone': '+1 212 555 0100',
        'Created Date': '3/15/2014',
      });
      expect(
        countsOf(
          await takeInFile(office, chief, 'account', accounts, {
            match: ['name'],
            currency: 'USD',
          }),
        ),
      ).toEqual({ create: 1 });
      const [acme] = await listAll(
        chief,
        'account.ndjson?fields=name,revenue,industry,employees,address,createdAt',
      );
      expect(acme).toMatchObject({
        name: 'Acme',
        revenue: { amount: '1250000.50', currency: 'USD' },
        industry: 'bank',
        employees: 1200,
        address: { street: 'Main 1', city: 'Springfield' },
        createdAt: '2014-03-14T16:00:00.000Z',
      });
      const contacts = await fileOf('salesforce_contacts', {
        'Salutation': 'Ms.',
        'First Name': 'Jane',
        'Last Name': 'Doe',
        'Title': 'CFO',
        'Account Name': 'ACME',
        'Mailing City': 'Springfield',
        'Phone': '+1 212 555 0101',
        'Mobile': '+1 917 555 0102',
        'Email': 'jane@example.com',
      });
      expect(
        countsOf(await takeInFile(office, chief, 'contact', contacts, { match: ['email'] })),
      ).toEqual({ create: 1 });
      const hubspot = await fileOf('hubspot_contacts_min', {
        'Record ID': '901',
        'First Name': 'John',
        'Last Name': 'Roe',
        'Email': 'john@example.com',
        'Phone Number': '+1 212 555 0103',
        'Create Date': '3/15/2024 2:30 PM',
        'Associated Company': 'Acme',
        'Country/Region': 'USA',
        'Contact owner': 'Sally Seller',
      });
      expect(
        countsOf(
          await takeInFile(office, chief, 'contact', hubspot, {
            match: ['email'],
            zone: 'America/New_York',
          }),
        ),
      ).toEqual({ create: 1 });
      const people = await listAll(
        chief,
        'contact.ndjson?sort=email&fields=name,jobTitle,account,code,owner,createdAt',
      );
      expect(people).toMatchObject([
        { name: 'Jane Doe', jobTitle: 'CFO', account: { title: 'Acme' } },
        {
          name: 'John Roe',
          code: '901',
          account: { title: 'Acme' },
          owner: { title: 'Sally Seller' },
          createdAt: '2024-03-15T18:30:00.000Z',
        },
      ]);
    });

    test('a mapping once used is suggested again to the same person alone', async () => {
      const office = await newOffice();
      const chief = await office.as('administrator');
      const file = 'A1,B2,C3\nAda,ada@example.com,x';
      const mapping = { A1: 'name', B2: 'email', C3: null };
      await takeInFile(office, chief, 'contact', file, {
        mapping,
        match: ['email'],
        fields: { hasHeader: 'true' },
      });
      const again = await bring(chief, 'contact', file, { fields: { hasHeader: 'true' } });
      expect([again.at('suggestedMapping'), again.at('suggestedMatch')]).toEqual([
        mapping,
        ['email'],
      ]);
      const other = await office.as('administrator', { name: 'Another' });
      expect(
        (await bring(other, 'contact', file, { fields: { hasHeader: 'true' } })).at(
          'suggestedMapping',
        ),
      ).not.toEqual(mapping);
    });
  },
);
