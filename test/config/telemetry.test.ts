// Where numbers go to, as Application Insights and the host of Azure Functions spell it.
import assert from 'node:assert/strict';
import { readerOf } from '../../config/reader.ts';
import { readTelemetry } from '../../config/telemetry.ts';

const ID = '22222222-0000-4000-8000-00000000000b';
const TO = `InstrumentationKey=${ID};IngestionEndpoint=https://example.org/`;

function read(connectionString: string, authentication = '') {
  const reader = readerOf({
    APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString,
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: authentication,
  });
  return { config: readTelemetry(reader), problems: reader.problems.map(({ setting }) => setting) };
}

describe('where numbers are sent to', () => {
  it('is nowhere unless somebody says so', () => {
    assert.deepEqual(read(''), { config: undefined, problems: [] });
  });

  it('is let in by the key, or by an identity', () => {
    assert.deepEqual(read(TO).config, { connectionString: TO, clientId: undefined });
    assert.equal(read(TO, `ClientId=${ID};Authorization=AAD`).config?.clientId, ID);
  });

  it('is refused without a key', () => {
    for (const wrong of ['https://example.org', 'InstrumentationKey=;IngestionEndpoint=https://example.org/'])
      assert.deepEqual(read(wrong).problems, ['APPLICATIONINSIGHTS_CONNECTION_STRING']);
  });
});
