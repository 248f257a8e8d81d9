using System.Collections.Frozen;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What a coordinator is told of a round that cannot be solved: whose facts are wrong, and which.</summary>
internal static class FaultCause
{
    // What matching knows of a person; a setting of the program goes by its path in every language.
    private static readonly FrozenSet<string> Fields = FrozenSet.Create(
        StringComparer.Ordinal,
        "accepted", "availability", "background", "blocks", "capacity", "carriedOver", "conflicts", "id", "likenessWanted", "locked", "managerId",
        "motivation", "needs", "offers", "orgChart", "preferences", "role", "seniority", "signUpOrder", "timeZone");

    /// <param name="count">Of all faults.</param>
    /// <param name="most">Named at most; the others stand on the round's page.</param>
    public static Phrase Of(IReadOnlyList<RoundFault> faults, int count, int most) => new(
        count > most ? "causes.round-blocked-by-many" : "causes.round-blocked",
        ("count", count),
        ("facts", faults.Take(most).Select(Fact).Aggregate((all, next) => new Phrase("causes.facts", ("facts", all), ("fact", next)))));

    private static Phrase Fact(RoundFault fault)
    {
        object field = Fields.Contains(fault.Field) ? new Phrase($"causes.fields.{fault.Field}") : fault.Field;
        return fault.PersonId is { } person
            ? new Phrase("causes.fact", ("field", field), ("person", person))
            : new Phrase("causes.fact-of-round", ("field", field));
    }
}
