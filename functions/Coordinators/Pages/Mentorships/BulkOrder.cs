using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>What is to be done with the mentorships that were chosen in the list.</summary>
/// <param name="Keys">"{program}/{mentorship}", as the list's boxes have it.</param>
/// <param name="Because">Why they end; null where nothing was chosen.</param>
/// <param name="From">The look at the list that they were chosen in.</param>
public sealed record BulkOrder(IReadOnlyList<string> Keys, MentorshipAct Act, EndReason? Because, ListQuery From)
{
    public const string Chosen = DataTable<MentorshipRow>.Chosen;
    public const string ActField = "act";
    public const string BecauseField = "because";
    public const string BackField = "back";

    /// <summary>More than stand on a page; each is a decision of its own.</summary>
    private const int MostChosen = 200;

    public static string KeyOf(string programId, string mentorshipId) => $"{programId}/{mentorshipId}";

    /// <returns>Null, with what is wrong, where the form does not say what is to be done.</returns>
    public static BulkOrder? Read(IFormCollection form, out IReadOnlyList<FieldError> errors)
    {
        var keys = form[Chosen].OfType<string>().Distinct().ToList();
        var act = Choice.Read<MentorshipAct>(form[ActField]);
        var because = Choice.Read<EndReason>(form[BecauseField]) is { } reason && ConsoleMentorshipActs.Reasons.Contains(reason) ? reason : (EndReason?)null;
        errors = [.. Errors(keys, act, because)];
        return act is { } known && errors.Count == 0 ? new BulkOrder(keys, known, because, MentorshipList.Back(form[BackField].ToString())) : null;
    }

    private static IEnumerable<FieldError> Errors(List<string> keys, MentorshipAct? act, EndReason? because)
    {
        if (keys.Count is 0 or > MostChosen)
        {
            yield return new FieldError(Chosen, "rules.some-chosen", ("max", MostChosen));
        }

        if (act is null)
        {
            yield return new FieldError(ActField, "rules.choose-one");
        }

        if (act is MentorshipAct.End && because is null)
        {
            yield return new FieldError(BecauseField, "rules.choose-one");
        }
    }
}
