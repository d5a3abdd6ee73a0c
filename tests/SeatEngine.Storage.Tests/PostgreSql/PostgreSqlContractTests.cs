namespace SeatEngine.Storage.Tests.PostgreSql;

[NeedsPostgreSql]
public class PostgreSqlSeatStoreTests() : SeatStoreContract(new PostgreSqlHouse());

[NeedsPostgreSql]
public class PostgreSqlFeedTests() : StoreFeedContract(new PostgreSqlHouse());

[NeedsPostgreSql]
public class PostgreSqlDurableTests() : DurableStoreContract(new PostgreSqlHouse());

[NeedsPostgreSql]
public class PostgreSqlLeaseTests() : LeaseStoreContract(new PostgreSqlHouse());

[NeedsPostgreSql]
public class PostgreSqlCatalogueTests() : CatalogueStoreContract(new PostgreSqlHouse());

/// <summary>Commands of many callers over few connections, as a proxy that pools transactions has them too.</summary>
[NeedsPostgreSql]
public class MultiplexedSeatStoreTests() : SeatStoreContract(new PostgreSqlHouse(static text => text + ";Multiplexing=true"));

[NeedsPostgreSql]
public class MultiplexedDurableTests() : DurableStoreContract(new PostgreSqlHouse(static text => text + ";Multiplexing=true"));

[NeedsProxy]
public class ProxiedSeatStoreTests() : SeatStoreContract(new PostgreSqlHouse(static _ => PostgreSqlServer.Proxy!));

[NeedsProxy]
public class ProxiedFeedTests() : StoreFeedContract(new PostgreSqlHouse(static _ => PostgreSqlServer.Proxy!));

[NeedsProxy]
public class ProxiedDurableTests() : DurableStoreContract(new PostgreSqlHouse(static _ => PostgreSqlServer.Proxy!));

[NeedsProxy]
public class ProxiedLeaseTests() : LeaseStoreContract(new PostgreSqlHouse(static _ => PostgreSqlServer.Proxy!));

[NeedsProxy]
public class ProxiedCatalogueTests() : CatalogueStoreContract(new PostgreSqlHouse(static _ => PostgreSqlServer.Proxy!));
