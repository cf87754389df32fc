// botbuilder's authentication, but that the clients which it makes anew for each turn are made once: that was a tenth of a turn.
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;
type Claims = Parameters<Authentication['createConnectorFactory']>[0];

/** Teams has a few service URLs, of its regions. Whatever stands beyond is made for its turn alone. */
const MOST = 20;

/**
 * A client is the same for all turns of one service URL and audience: this is one bot, so its credentials are always its own, and who speaks
 * to it is in no client.
 */
export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #kept = new Map<string, Promise<ConnectorClient>>();
  #tokens: ReturnType<Authentication['createUserTokenClient']> | undefined;

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
    const result = await super.authenticateRequest(...request);
    const { connectorFactory } = result;
    return { ...result, ...(connectorFactory && { connectorFactory: this.#keeping(connectorFactory) }) };
  }

  override createConnectorFactory(claims: Claims): ConnectorFactory {
    return this.#keeping(super.createConnectorFactory(claims));
  }

  /** Nobody asks it for anything: the bot signs nobody in. */
  override createUserTokenClient(claims: Claims): ReturnType<Authentication['createUserTokenClient']> {
    this.#tokens ??= super.createUserTokenClient(claims);
    return this.#tokens;
  }

  #keeping(factory: ConnectorFactory): ConnectorFactory {
    const create: ConnectorFactory['create'] = factory.create.bind(factory);
    factory.create = (serviceUrl, audience) => this.#client(create, serviceUrl, audience);
    return factory;
  }

  #client(create: ConnectorFactory['create'], serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = JSON.stringify([serviceUrl, audience ?? null]);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const made = create(serviceUrl, audience);
    if (this.#kept.size < MOST) {
      this.#kept.set(key, made);
      // What could not be made is tried again by the next turn.
      made.catch(() => this.#kept.delete(key));
    }
    return made;
  }
}
