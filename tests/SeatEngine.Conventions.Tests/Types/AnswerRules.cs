using SeatEngine.Primitives;

namespace SeatEngine.Conventions.Tests.Types;

/// <summary>One word for "it worked", on every answer.</summary>
internal static class AnswerRules
{
    private static readonly string[] OtherWords =
    [
        "IsDone", "IsGranted", "IsServed", "IsRead", "IsSellable", "IsAppended", "IsMatched", "IsValid", "IsOk", "IsSuccess",
        "Serves", "Served", "Success", "Ok", "HasSucceeded",
    ];

    /// <summary>Types that are answers by their name or by what they say, and do not keep to the interface of answers.</summary>
    public static IEnumerable<string> AnswersOfTheirOwn(Type type)
    {
        var isNamedSo = Array.Exists(["Result", "Answer", "Outcome"], end => type.Name.EndsWith(end, StringComparison.Ordinal));
        var isAnswer = !type.IsEnum && !type.IsInterface && (isNamedSo || type.GetProperty("Succeeded") is not null);
        if (isAnswer && !type.IsAssignableTo(typeof(IAnswer)))
        {
            yield return $"{type.FullName} looks like an answer, and is no {nameof(IAnswer)}";
        }
    }

    /// <summary>Properties that say "it worked" in another word.</summary>
    public static IEnumerable<string> OtherWordsForSucceeded(Type type) =>
        from property in type.GetProperties()
        where property.PropertyType == typeof(bool) && OtherWords.Contains(property.Name, StringComparer.Ordinal)
        select $"{type.FullName}.{property.Name} is called Succeeded";
}
