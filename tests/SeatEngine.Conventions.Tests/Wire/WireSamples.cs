using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Conventions.Tests.Wire;

/// <summary>Makes a value of any public type in which no part has its default, and no two neighbours are alike.</summary>
internal sealed class WireSamples
{
    private readonly Dictionary<Type, Func<object>> _known;
    private int _count;

    public WireSamples()
    {
        _known = new()
        {
            [typeof(bool)] = static () => true,
            [typeof(byte)] = () => (byte)Next(),
            [typeof(int)] = () => Next(),
            [typeof(long)] = () => (long)Next(),
            [typeof(ulong)] = () => ulong.MaxValue - (ulong)Next(),
            [typeof(double)] = () => Next() / 64.0,
            [typeof(decimal)] = () => Next() + 0.25m,
            [typeof(string)] = () => $"text {Next()}",
            [typeof(DateOnly)] = () => new DateOnly(2030, 1, 1).AddDays(Next()),
            [typeof(DateTime)] = () => new DateTime(2030, 1, 1, 12, 0, 0, DateTimeKind.Unspecified).AddMinutes(Next()),
            [typeof(DateTimeOffset)] = () => new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(Next()),
            [typeof(TimeSpan)] = () => TimeSpan.FromMinutes(Next()),
            [typeof(Currency)] = static () => Currency.Eur,
            [typeof(Money)] = () => new Money(Next(), Currency.Usd),
            [typeof(Rate)] = () => Rate.FromPercent(Next() + 0.5m),
            [typeof(MoneyRounding)] = () => MoneyRounding.Cash(Next() + 1, RoundingMode.Down),
            [typeof(PlaceId)] = () => PlaceId.Of(new AreaId($"area {Next()}")),
            [typeof(StoreStreamId)] = () => StoreStreamId.Of(new OrderBookId($"book {Next()}")),
            [typeof(ReadOnlyMemory<byte>)] = () => new ReadOnlyMemory<byte>([(byte)Next(), (byte)Next()]),
            [typeof(PriceChange)] = () => PriceChange.Percent(Rate.FromPercent(Next()), MoneyRounding.Up),
            [typeof(DiscountBenefit)] = () => DiscountBenefit.AmountTogether(new Money(Next(), Currency.Usd)),
            [typeof(QuoteTrace)] = () => JsonSerializer.Deserialize<QuoteTrace>(JsonSerializer.Serialize(Of<ImmutableArray<QuoteStep>>()))!,
            [typeof(InventoryEvent)] = () => InventoryEvent.ParseJson(new InventoryEvent
            {
                Sequence = Next(),
                Transaction = Of<TransactionId>(),
                Time = Of<DateTimeOffset>(),
                Kind = InventoryEventKind.Held,
                Actor = Of<ActorId>(),
                Places = Of<PlaceSelection>(),
                Hold = Of<HoldToken>(),
            }.ToUtf8Json()),
        };
    }

    public T Of<T>() => (T)Of(typeof(T));

    public object Of(Type type)
    {
        if (_known.TryGetValue(type, out var make))
        {
            return make();
        }

        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(1 + (Next() % (values.Length - 1)))!;
        }

        if (!type.IsGenericType)
        {
            return Made(type);
        }

        var arguments = type.GetGenericArguments();
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(Nullable<>))
        {
            return Of(arguments[0]);
        }

        if (definition == typeof(KeyValuePair<,>))
        {
            return Activator.CreateInstance(type, Of(arguments[0]), Of(arguments[1]))!;
        }

        if (definition == typeof(ImmutableArray<>))
        {
            return Filled(typeof(ImmutableArray), arguments, arguments[0]);
        }

        return definition == typeof(ImmutableDictionary<,>)
            ? Filled(typeof(ImmutableDictionary), arguments, typeof(KeyValuePair<,>).MakeGenericType(arguments))
            : throw new InvalidOperationException($"No sample of {type}.");
    }

    /// <summary>A collection of two, by the method of its class that takes a sequence.</summary>
    private object Filled(Type factory, Type[] arguments, Type item)
    {
        var two = Array.CreateInstance(item, 2);
        two.SetValue(Of(item), 0);
        two.SetValue(Of(item), 1);
        var create = factory.GetMethods().Single(method => method.Name == "CreateRange"
            && method.GetGenericArguments().Length == arguments.Length
            && method.GetParameters() is [{ ParameterType: { IsGenericType: true } only }]
            && only.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return create.MakeGenericMethod(arguments).Invoke(null, [two])!;
    }

    private object Made(Type type)
    {
        var constructor = type.GetConstructors()
            .OrderByDescending(candidate => candidate.IsDefined(typeof(JsonConstructorAttribute)))
            .ThenByDescending(candidate => candidate.GetParameters().Length)
            .FirstOrDefault() ?? throw new InvalidOperationException($"{type} has no public constructor.");
        var parameters = constructor.GetParameters();
        var made = constructor.Invoke([.. parameters.Select(parameter => Of(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var isGiven = parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            if (!isGiven && property.SetMethod is { IsPublic: true })
            {
                property.SetValue(made, Of(property.PropertyType));
            }
        }

        return made;
    }

    // Small, since many a rule has an upper bound, and distinct among some thirty in a row.
    private int Next() => (_count++ % 31) + 1;
}
