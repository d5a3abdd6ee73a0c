using System.Globalization;
using SeatEngine.CrashPostgres;

var connection = Environment.GetEnvironmentVariable("SEATENGINE_TEST_POSTGRES")
    ?? throw new InvalidOperationException("SEATENGINE_TEST_POSTGRES says which server is used; eng/postgres/start.sh starts one.");
switch (args)
{
    case ["measure", .. var rest]:
        await new Measuring(connection, 4).RunAsync(rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 1);
        return 0;
    default:
        Console.Error.WriteLine("usage: measure [ROUNDS]");
        return 2;
}
