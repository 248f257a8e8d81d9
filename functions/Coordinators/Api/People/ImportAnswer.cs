using MentorFlow.Domain.Imports;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Imports;

namespace MentorFlow.Functions.Coordinators.Api.People;

/// <summary>What an import did or would do, as a program is told it.</summary>
/// <param name="Saved">Rows that are saved by now; 0 where they are taken in in the background, and in a dry run.</param>
/// <param name="Counts">How many of the good rows come to what.</param>
/// <param name="Changes">The good rows that change something, in the order of the list.</param>
public sealed record ImportAnswer(
    int Rows, int Good, int Saved, ImportCounts Counts, IReadOnlyList<ImportRowFacts> Changes, IReadOnlyList<ImportFault> Errors)
{
    public static ImportAnswer Of(ImportLook look, int saved) => new(
        look.Rows,
        look.Good.Count,
        saved,
        ImportCounts.Of(look.Good),
        [.. look.Good.Where(row => row.Kind is not ImportKind.Unchanged).Select(ImportRowFacts.Of)],
        [.. look.Errors.Select(ImportFault.Of)]);
}

/// <param name="Changes">Of a person who is known.</param>
public sealed record ImportRowFacts(int Line, string ExternalId, ImportKind Kind, IReadOnlyList<ImportChange> Changes)
{
    public static ImportRowFacts Of(ImportRow row) => new(row.Person.Line, row.Person.ExternalId, row.Kind, row.Changes);
}

/// <param name="Rule">The rule that is broken, in English.</param>
public sealed record ImportFault(int Line, string Column, string Rule)
{
    public static ImportFault Of(ImportError error) => new(error.Line, error.Column, Languages.BuiltIn.English.Say(error.Rule));
}
