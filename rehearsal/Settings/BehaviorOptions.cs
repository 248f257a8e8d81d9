using System.Globalization;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Functions.Coordinators.Api;

namespace MentorFlow.Rehearsal.Settings;

/// <summary>How people take part, as the command is told: by a file, by single rates, or not at all.</summary>
internal static class BehaviorOptions
{
    private const int Largest = 16 * 1024;

    public static IEnumerable<string> Names => BehaviorRate.All.Select(rate => rate.Name);

    /// <param name="path">Null for the usual rates.</param>
    /// <exception cref="BadInputException">The file cannot be read, or breaks rules: each is said with its field.</exception>
    public static async Task<BehaviorScript> ReadAsync(string? path)
    {
        if (path is null)
        {
            return BehaviorScript.Usual;
        }

        var read = JsonFile.Read<BehaviorScript>(await InputFile.ReadAsync(path, Largest), "behavior");
        var script = read.Value ?? throw InputFile.Broken(path, read.Refusal!);
        var errors = BehaviorRate.Check(script);
        return errors.Count > 0 ? throw InputFile.Broken(path, Refusal.Invalid(errors)) : script;
    }

    /// <param name="told">A name and a number, "silence=0.3".</param>
    /// <exception cref="BadInputException">It is none, there is no such rate, or the number is out of bounds.</exception>
    public static BehaviorScript With(BehaviorScript script, string told)
    {
        if (told.Split('=') is not [var name, var number]
            || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            throw new BadInputException($"--rate is \"{told}\"; it must be a name and a number, such as silence=0.3.");
        }

        var rate = BehaviorRate.Named(name) ?? throw new BadInputException($"There is no rate \"{name}\"; known are {string.Join(", ", Names)}.");
        return rate.Allows(value)
            ? rate.With(script, value)
            : throw new BadInputException(string.Create(
                CultureInfo.InvariantCulture, $"--rate {name} is {value}; it must be from {rate.Least} to {rate.Most}."));
    }
}
