namespace SeatEngine.Storage.Tests.Sqlite;

public class SqliteFeedTests() : StoreFeedContract(new SqliteHouse());
