using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Onboarding;
using MentorFlow.Orchestrations.Campaigns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>Where somebody in a program names a colleague who would be a good mentor or mentee (R26); the colleague decides.</summary>
public sealed class NominateScreen(ParticipantAccess access, NominationActs acts, TimeProvider clock)
{
    private const string Route = "m/nominate/{program}";

    [Function("ShowNominate")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, FormState.Empty, like: null, cancellation), cancellation);

    [Function("Nominate")]
    public Task<IResult> NominateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var (personIds, like) = await access.Store.PickAsync(participant.PersonId, form["who"].ToString().Trim(), cancellation);
                var draft = new NominationDraft(
                    Guid.TryParseExact(form["id"].ToString(), "D", out var id) ? id.ToString() : Guid.NewGuid().ToString(),
                    personIds,
                    Choice.Read<ProgramRole>(form["role"]),
                    form["why"].ToString());
                var named = await acts.NominateAsync(program, participant.PersonId, draft, cancellation);
                return named.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, participant, FormState.Sent(form, errors), like, cancellation),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Nominate(program).With(Done.ColleagueNamed)),
                    _ => Page.SeeOther(request, Paths.Nominate(program)),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Participant participant, FormState state, IReadOnlyList<string>? like, CancellationToken cancellation)
    {
        var people = like is { Count: > 0 } ? like : await access.Store.SuggestPeopleAsync(participant.PersonId, cancellation);
        return Page.Show<NominatePage, NominateModel>(
            request,
            new NominateModel(participant, await OwnAsync(participant, cancellation), people, Guid.NewGuid(), clock.GetUtcNow(), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task<IReadOnlyList<NamedColleague>> OwnAsync(Participant participant, CancellationToken cancellation)
    {
        var own = await access.Store
            .QueryAsync(
                Partition.Program(participant.ProgramId),
                new DocumentQuery<Nomination>().Where(nomination => nomination.FromId, participant.PersonId),
                cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var told = new List<NamedColleague>();
        foreach (var one in own.OrderByDescending(one => one.At))
        {
            var person = await access.Store.FindAsync(Person.KeyOf(one.PersonId), cancellation);
            told.Add(new NamedColleague(person?.Value.Name, one.Role, NominationDecisions.NewsFor(one, clock.GetUtcNow()), one.AnswerBy));
        }

        return told;
    }
}

/// <param name="Named">Whom the reader has named, the newest first.</param>
/// <param name="People">Names to suggest.</param>
/// <param name="NewId">Of the next one: the same form sent twice is one.</param>
public sealed record NominateModel(
    Participant Participant, IReadOnlyList<NamedColleague> Named, IReadOnlyList<string> People, Guid NewId, DateTimeOffset Now, FormState State)
{
    public bool IsOpen => Participant.Enrollment.Consent is not null && SignUpDecisions.ObstacleOf(Participant.Program, Now) is null;
}

/// <param name="Name">Null for somebody who is gone.</param>
/// <param name="Ends">By when it has come about, or not, UTC.</param>
public sealed record NamedColleague(string? Name, ProgramRole Role, NominationNews News, DateTimeOffset Ends);
