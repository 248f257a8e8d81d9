using System.Text.Json.Serialization;

namespace MentorFlow.Domain.Programs;

/// <summary>How circles of a program are made and when they meet (R30). A circle keeps the settings that it began with.</summary>
/// <param name="Smallest">Fewest people of a circle that begins, host included.</param>
/// <param name="Largest">Most people of a circle, host included.</param>
/// <param name="Quorum">People that have to come for a session to be held.</param>
/// <param name="Hosting">Who leads the talk.</param>
public sealed record CircleSettings(int Smallest = 4, int Largest = 8, int Quorum = 3, CircleHosting Hosting = CircleHosting.Host)
{
    /// <summary>Below it nobody speaks of a circle.</summary>
    public const int Least = 4;

    /// <summary>Above it some do not get to speak.</summary>
    public const int Most = 12;

    /// <summary>People with whom one more call from page to page still works.</summary>
    public const int MostOnPage = 5;

    public static CircleSettings Usual { get; } = new();

    /// <summary>With fewer people a circle that has begun does not go on: one may be missing, as long as a session can be held.</summary>
    [JsonIgnore]
    public int LeastToGoOn => Math.Max(Smallest - 1, Quorum);
}

/// <summary>Who leads the talk of a circle.</summary>
public enum CircleHosting
{
    /// <summary>One of them is the host from beginning to end.</summary>
    Host,

    /// <summary>Each in turn, from session to session: all are equals.</summary>
    Rotating,
}

/// <summary>The rules of a program's circles.</summary>
public static class CircleRules
{
    private const int LeastQuorum = 2;

    /// <param name="circles">Null takes the usual ones.</param>
    public static IReadOnlyList<FieldError> Check(CircleSettings? circles, ProgramForm form)
    {
        if (circles is null)
        {
            return [];
        }

        var errors = new List<FieldError>();
        Require(form is ProgramForm.Circle, "circles", "circles.rules.form");
        Range(circles.Smallest, CircleSettings.Least, CircleSettings.Most, "circles.smallest");
        Range(circles.Largest, CircleSettings.Least, CircleSettings.Most, "circles.largest");
        Require(circles.Largest >= circles.Smallest, "circles.largest", "rules.at-least", ("min", circles.Smallest));
        Range(circles.Quorum, LeastQuorum, Math.Max(LeastQuorum, circles.Smallest), "circles.quorum");
        Require(Enum.IsDefined(circles.Hosting), "circles.hosting", "rules.choose-one");
        return errors;

        void Range(int number, int least, int most, string field) =>
            Require(number >= least && number <= most, field, "rules.from-to", ("min", least), ("max", most));

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}
