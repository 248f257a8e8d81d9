using System.Globalization;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Speed;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>
/// Where somebody comes in who has the code on the wall and was not invited (R34): without a visit, while the door is open. Whether an address is known stays
/// unsaid, and the code is not to be guessed.
/// </summary>
public sealed class SpeedDoorScreen(
    ParticipantAccess access, SpeedVisits visits, SpeedDoorActs door, RequestLimiter limiter, DoorLimits doors, SameOrigin origin, TimeProvider clock)
{
    private const string Route = "m/speed/{program}/{number}/code";

    /// <summary>
    /// Of everybody at one event together: far from enough to guess, and more than one sender has before their own tries are used up, so that nobody keeps
    /// the others out.
    /// </summary>
    private static readonly RequestLimit Tries = new(6000, TimeSpan.FromHours(1));

    [Function("ShowSpeedDoor")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string number, CancellationToken cancellation)
    {
        var visitor = await access.FindAsync(request, cancellation);
        if (await LoadAsync(request, program, number, cancellation) is not { } model)
        {
            return EntrancePages.NotFound(request);
        }

        // Who takes part has a page of their own, and is not there twice.
        return visitor is not null
            && await Participant.FindAsync(access.Store, visitor, program, cancellation) is { } participant
            && SpeedDecisions.IsInvited(participant.Program.Form, participant.Enrollment)
                ? Page.SeeOther(request, Paths.Speed(model.Event))
                : Page.Show<SpeedDoorPage, SpeedDoorModel>(request, model);
    }

    [Function("ComeInByCode")]
    public async Task<IResult> ComeInAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string number,
        CancellationToken cancellation)
    {
        if (!origin.Allows(request) || !request.HasFormContentType)
        {
            return EntrancePages.FormRefused(request);
        }

        ParticipantAccess.LimitForm(request);
        var form = await request.ReadFormAsync(cancellation);
        if (await LoadAsync(request, program, number, cancellation) is not { Event: var held } model)
        {
            return EntrancePages.NotFound(request);
        }

        var sent = model with { Key = WalkIn.IsOne(form["key"].ToString()) ? form["key"].ToString() : model.Key };
        if (!model.IsOpen)
        {
            // The page says how things stand.
            return Again(request, sent, form, [], StatusCodes.Status422UnprocessableEntity);
        }

        var used = await doors.TakeAsync(Door.Codes, request, cancellation)
            ?? await limiter.TakeAsync(Tries, $"speed-code:{program}:{held.Number}", cancellation);
        if (used is { } wait)
        {
            request.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Again(request, sent, form, [new FieldError("code", "speed-pages.door.later")], StatusCodes.Status429TooManyRequests);
        }

        var draft = new WalkInDraft(
            sent.Key,
            form["code"].ToString().Trim(),
            form["name"].ToString().Trim(),
            form["email"].ToString().Trim(),
            Choice.Read<ProgramRole>(form["role"]),
            model.CanJoin && form["joins"] == "yes",
            request.Texts().Language.Tag);
        var came = await door.WalkInAsync(held.ProgramId, held.Number, draft, cancellation);
        return came.Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.SpeedOf(held, draft.Key).With(Done.SpeedHere)),
            { Reason: RefusalReason.Invalid, Fields: var wrong } => Again(request, sent, form, wrong, StatusCodes.Status422UnprocessableEntity),

            _ => EntrancePages.NotFound(request),
        };
    }

    private static IResult Again(HttpRequest request, SpeedDoorModel model, IFormCollection form, IReadOnlyList<FieldError> errors, int status) =>
        Page.Show<SpeedDoorPage, SpeedDoorModel>(request, model with { State = FormState.Sent(form, errors) }, status);

    /// <returns>Null for what is no event of a program that people may know of.</returns>
    private async Task<SpeedDoorModel?> LoadAsync(HttpRequest request, string programId, string number, CancellationToken cancellation)
    {
        if (!ParticipantAccess.CanBeOurs(request)
            || await access.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: { Status: not ProgramStatus.Draft } program }
            || await visits.EventAsync(programId, number, cancellation) is not { } held)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        return new SpeedDoorModel(
            program.In(request.Texts().Language.Tag), held, $"w{Guid.NewGuid():N}", SignUpDecisions.ObstacleOf(program, now) is null, now)
        {
            State = FormState.Of(("code", request.Query["code"].ToString())),
        };
    }
}

/// <param name="Key">Of the page that who comes in will have; a form that is sent twice is one person.</param>
/// <param name="CanJoin">Whether people can sign up for the program, too.</param>
/// <param name="Now">UTC.</param>
public sealed record SpeedDoorModel(MentoringProgram Program, SpeedEvent Event, string Key, bool CanJoin, DateTimeOffset Now)
{
    public FormState State { get; init; } = FormState.Empty;

    public bool IsOpen => Program.Status is ProgramStatus.Running && Event.IsOpen(Now);
}
