namespace SeatEngine.Storage.Tests.Sqlite;

public class SqliteLeaseTests() : LeaseStoreContract(new SqliteHouse());
