using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Circles;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Mentorships;

/// <param name="PersonId">A member of the circle.</param>
public sealed record CirclePerson(string PersonId);

/// <summary>A circle that runs (R30): somebody for a free place, another host, somebody taken out.</summary>
public sealed class ChangeCircle(CircleActs circles, ReplacementActs replacements, IDocumentStore store, TimeProvider clock)
{
    private const string Route = $"api/programs/{{programId:{Ids.Rule}}}/mentorships/{{mentorshipId:{Ids.Rule}}}/circle";

    [Function("FindForCircle")]
    [Operation(
        "Asks the person who waits and fits a circle best whether they want to join it; refused while somebody is asked, and where nobody fits.",
        Answers = typeof(MentorshipFacts),
        Refusals = Refusals.OfAct | Refusals.Invalid)]
    public async Task<IResult> FindAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/replacement")] HttpRequest request,
        string programId,
        string mentorshipId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var found = await replacements.FindAsync(programId, mentorshipId, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return await AnswerAsync(programId, mentorshipId, found.Refusal, cancellation);
    }

    [Function("SetCircleHost")]
    [Operation(
        "Makes another member of a circle its host.",
        Body = typeof(CirclePerson),
        Answers = typeof(MentorshipFacts),
        Refusals = Refusals.OfActWithJson)]
    public Task<IResult> SetHostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/host")] HttpRequest request,
        string programId,
        string mentorshipId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => DoAsync(
        request,
        programId,
        mentorshipId,
        async member => (await circles.SetHostAsync(
            programId, mentorshipId, member.PersonId, Actors.Coordinator(request.Coordinator().Id), cancellation)).Refusal,
        cancellation);

    [Function("TakeOutOfCircle")]
    [Operation(
        "Takes a member out of a circle, which goes on with the others while they are enough.",
        Body = typeof(CirclePerson),
        Answers = typeof(MentorshipFacts),
        Refusals = Refusals.OfActWithJson)]
    public Task<IResult> TakeOutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/out")] HttpRequest request,
        string programId,
        string mentorshipId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => DoAsync(
        request,
        programId,
        mentorshipId,
        async member => (await circles.RemoveAsync(
            programId, mentorshipId, member.PersonId, EndReason.Replaced, Actors.Coordinator(request.Coordinator().Id), cancellation)).Refusal,
        cancellation);

    private async Task<IResult> DoAsync(
        HttpRequest request, string programId, string mentorshipId, Func<CirclePerson, Task<Refusal?>> act, CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<CirclePerson>(request, cancellation);
        return body is null ? refusal! : await AnswerAsync(programId, mentorshipId, await act(body), cancellation);
    }

    private async Task<IResult> AnswerAsync(string programId, string mentorshipId, Refusal? refusal, CancellationToken cancellation) =>
        refusal is not null ? Answer.Refused(refusal, "mentorship")
        : await store.ReadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is { } mentorship
            ? Answer.Ok(await MentorshipFacts.OfAsync(store, mentorship, new PersonNames(store), clock.GetUtcNow(), cancellation))
            : Answer.NotFound("mentorship");
}
