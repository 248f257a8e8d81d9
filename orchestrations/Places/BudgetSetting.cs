using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Places;

/// <summary>Somebody says how many mentorships at once they take on in all programs; pure.</summary>
internal static class BudgetSetting
{
    /// <param name="known">Null before the first.</param>
    /// <param name="mentoring">Programs in which people who wait are looked for when they mentor more.</param>
    public static Decision<Verdict<MentoringBudget>> Decide(
        Stored<MentoringBudget>? known, MentoringBudget wanted, IReadOnlyList<string> mentoring, DateTimeOffset now)
    {
        var verdict = BudgetDecisions.Set(known?.Value, wanted);
        return verdict.Value is not { } set ? new Decision<Verdict<MentoringBudget>>(verdict) : new Decision<Verdict<MentoringBudget>>(verdict)
        {
            Writes = known is null ? new Batch().Create(set) : new Batch().Replace(known, set),
            Notes = [new LedgerNote(Actors.Person(set.PersonId), DecisionName.PlacesSet, $"person:{set.PersonId}", Said(set))],
            Signals =
            [
                .. mentoring.Where(_ => BudgetDecisions.Raised(known?.Value, set).Contains(ProgramRole.Mentor))
                    .Select(programId => Signals.OfferPlaces(new OfferPlacesInput(programId, set.PersonId), now)),
            ],
        };
    }

    private static string Said(MentoringBudget budget) => string.Join(
        ", ", Enum.GetValues<ProgramRole>().Where(role => budget.Of(role) is not null).Select(role => $"{role} {budget.Of(role)}"));
}
