using MentorFlow.Domain.Imports;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Api.People;

/// <summary>What an import did, as a program is told it.</summary>
public sealed record ImportAnswer(int Rows, int Good, int Saved, IReadOnlyList<ImportFault> Errors)
{
    public static ImportAnswer Of(ImportFacts facts) => new(facts.Rows, facts.Good, facts.Saved, [.. facts.Errors.Select(ImportFault.Of)]);
}

/// <param name="Rule">The rule that is broken, in English.</param>
public sealed record ImportFault(int Line, string Column, string Rule)
{
    public static ImportFault Of(ImportError error) => new(error.Line, error.Column, Languages.BuiltIn.English.Say(error.Rule));
}
