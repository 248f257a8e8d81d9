using MentorFlow.Domain.Changes;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Changes;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Changes;

public sealed class ChooseInChange(ChangeActs acts)
{
    [Function(nameof(ChooseInChange))]
    [Operation(
        "Chooses who stays with what they have and who goes along with the change of a program: for one mentorship, or for all for which nothing else is "
        + "chosen.",
        Body = typeof(WantedChoice),
        Answers = typeof(WantedChoice),
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = $"{GetChange.Route}/choice")] HttpRequest request,
        string program,
        string draft,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (wanted, refusal) = await JsonBody.ReadAsync<WantedChoice>(request, cancellation);
        if (wanted is null)
        {
            return refusal!;
        }

        if (wanted is { MentorshipId: null, Choice: null })
        {
            return Answer.Invalid(new FieldError("choice", "rules.one-of", ("choices", string.Join(", ", Enum.GetNames<PairChoice>()))));
        }

        var refused = wanted.MentorshipId is { } mentorship
            ? (await acts.ChooseAsync(program, draft, mentorship, wanted.Choice, cancellation)).Refusal
            : (await acts.ChooseAsync(program, draft, wanted.Choice!.Value, cancellation)).Refusal;
        return refused is null ? Answer.Ok(wanted) : Answer.Refused(refused, "mentorship or draft");
    }
}

/// <param name="MentorshipId">Null for all for which nothing else is chosen.</param>
/// <param name="Choice">Null takes the choice for one mentorship back.</param>
public sealed record WantedChoice(string? MentorshipId = null, PairChoice? Choice = null);
