namespace SeatEngine.Storage.Tests.Sqlite;

public class SqliteCatalogueTests() : CatalogueStoreContract(new SqliteHouse());
