namespace SeatEngine.Storage.Tests.Sqlite;

public class SqliteStoreTests() : SeatStoreContract(new SqliteHouse());
