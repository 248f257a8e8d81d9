using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Stories;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>
/// Where everybody can sign up for a program who has a link of its campaign (R11): without a visit, by the address at work, and confirmed from there.
/// Whether an address is known stays unsaid, and nobody's mailbox can be flooded: one mail an address in a quarter of an hour, and a few in a day.
/// </summary>
public sealed class JoinScreen(
    SignUpActs acts,
    PersonActs people,
    IDocumentStore store,
    ProgramPlaces places,
    StoriesForInvited stories,
    RequestLimiter limiter,
    DoorLimits limits,
    SameOrigin origin,
    RecruitingSettings settings,
    TimeProvider clock)
{
    private const string Route = "m/join/{program}/{channel}";

    private static readonly RequestLimit OfAddress = new(1, TimeSpan.FromMinutes(15));

    /// <summary>In all programs together: whoever wants to annoy somebody has time.</summary>
    private static readonly RequestLimit OfAddressADay = new(6, TimeSpan.FromDays(1));

    /// <summary>Of addresses that nobody is known by, in one program.</summary>
    private static readonly RequestLimit OfStrangers = new(120, TimeSpan.FromHours(1));

    [Function("ShowJoin")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string channel, CancellationToken cancellation) =>
        await LoadAsync(request, program, channel, cancellation) is { } model
            ? Page.Show<JoinPage, JoinModel>(request, model with { IsSent = request.Query.ContainsKey("sent") })
            : EntrancePages.NotFound(request);

    [Function("Join")]
    public async Task<IResult> JoinAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string channel,
        CancellationToken cancellation)
    {
        if (!origin.Allows(request) || !request.HasFormContentType)
        {
            return EntrancePages.FormRefused(request);
        }

        if (await limits.TakeAsync(Door.Forms, request, cancellation) is { } wait)
        {
            return FailureAnswer.TooMany(request, wait);
        }

        ParticipantAccess.LimitForm(request);
        var form = await request.ReadFormAsync(cancellation);
        if (await LoadAsync(request, program, channel, cancellation) is not { } model)
        {
            return EntrancePages.NotFound(request);
        }

        var draft = new SignUpDraft(
            form["name"].ToString().Trim(), form["email"].ToString().Trim(), Choice.Read<ProgramRole>(form["role"]), request.Texts().Language.Tag);
        var errors = SignUpDecisions.Check(draft, model.Roles);
        if (model.Obstacle is not null || errors.Count > 0)
        {
            return Page.Show<JoinPage, JoinModel>(
                request, model with { State = FormState.Sent(form, errors) }, StatusCodes.Status422UnprocessableEntity);
        }

        // Who is known here is not kept out by strangers, however many of them there are; and all are told the same.
        var address = SignUp.IdOf(draft.Email);
        if ((await people.FindByEmailAsync(draft.Email, cancellation) is not null
                || await limiter.TakeAsync(OfStrangers, $"join:{program}", cancellation) is null)
            && await limiter.TakeAsync(OfAddress, $"join:{program}:{address}", cancellation) is null
            && await limiter.TakeAsync(OfAddressADay, $"join-day:{address}", cancellation) is null)
        {
            await acts.AskAsync(program, model.Channel, draft, settings.Unknown is UnknownAddresses.Ask, cancellation);
        }

        return Page.SeeOther(request, $"{Paths.Join(program, channel)}?sent");
    }

    /// <returns>Null for what is no link of a program that people may know of.</returns>
    private async Task<JoinModel?> LoadAsync(HttpRequest request, string programId, string channel, CancellationToken cancellation)
    {
        if (!ParticipantAccess.CanBeOurs(request)
            || JoinChannel.Parse(channel) is not { } by
            || await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: { Status: not ProgramStatus.Draft } program }
            || !await IsThereAsync(programId, by, cancellation))
        {
            return null;
        }

        if (program.Form is ProgramForm.Circle)
        {
            request.IsOfCircle();
        }

        var roles = new List<ProgramRole>();
        foreach (var role in program.Roles())
        {
            if (await places.HasRoomAsync(programId, role, cancellation))
            {
                roles.Add(role);
            }
        }

        var obstacle = SignUpDecisions.ObstacleOf(program, clock.GetUtcNow()) ?? (roles.Count == 0 ? SignUpObstacle.Full : (SignUpObstacle?)null);
        var told = obstacle is null ? await stories.ReadPublicAsync(programId, request.Texts().Language.Tag, cancellation) : [];
        return new JoinModel(program.In(request.Texts().Language.Tag), by, obstacle, roles, told, clock.GetUtcNow());
    }

    // The link of an ambassador who has stopped leads nowhere.
    private async Task<bool> IsThereAsync(string programId, JoinChannel channel, CancellationToken cancellation) =>
        channel.AmbassadorId is not { } id
        || await store
            .QueryAsync(
                Partition.Program(programId), new DocumentQuery<Ambassador>().Where(ambassador => ambassador.AmbassadorId, id), cancellation)
            .AnyAsync(stored => stored.Value.Stage is AmbassadorStage.Active, cancellation);
}

/// <param name="Obstacle">Why nobody can sign up now; null where people can.</param>
/// <param name="Roles">In which there is room.</param>
/// <param name="Told">What people who took part tell, in the reader's language.</param>
public sealed record JoinModel(
    MentoringProgram Program,
    JoinChannel Channel,
    SignUpObstacle? Obstacle,
    IReadOnlyList<ProgramRole> Roles,
    IReadOnlyList<ToldStory> Told,
    DateTimeOffset Now)
{
    public FormState State { get; init; } = FormState.Empty;

    /// <summary>The form was just sent.</summary>
    public bool IsSent { get; init; }

}
