using BoxOfficeSample.Support;
using Npgsql;

namespace BoxOfficeSample.Houses;

/// <summary>Addresses such as <c>postgres://ann:secret@127.0.0.1:5432/house?sslmode=require</c>.</summary>
internal static class PostgresAddress
{
    public static string ToConnectionString(Uri address)
    {
        NpgsqlConnectionStringBuilder builder = new()
        {
            Host = address.Host,
            Database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/'))
        };
        if (address.Port > 0)
        {
            builder.Port = address.Port;
        }

        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            try
            {
                builder[Uri.UnescapeDataString(pair[0])] = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "";
            }
            catch (Exception refusal) when (refusal is ArgumentException or FormatException or KeyNotFoundException)
            {
                throw new CommandException($"'{pair[0]}' is no option of a connection to PostgreSQL, or has no such value.");
            }
        }

        return builder.ConnectionString;
    }
}
