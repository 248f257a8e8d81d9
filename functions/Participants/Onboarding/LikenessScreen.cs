using MentorFlow.Domain.Enrollments;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>
/// What somebody tells, in their own words, to find somebody alike (R39): on a page of its own, so that no draft and no other form holds it, and gone
/// with one press.
/// </summary>
public sealed class LikenessScreen(ParticipantAccess access, ProfileActs acts)
{
    internal const string ForOthers = "forOthers";

    private const string Route = "m/likeness/{program}";
    private const string EraseRoute = Route + "/erase";

    [Function("ShowLikeness")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            participant => Task.FromResult(Show(request, participant, StateOf(participant.Enrollment.Profile?.Likeness ?? []))),
            cancellation);

    [Function("SaveLikeness")]
    public Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var rows = Enumerable.Range(0, ProfileDetailRules.MostLikenesses)
                    .Select(row => (Row: row, Told: new LikenessWish(Text(form[TraitOf(row)]), Text(form[ValueOf(row)]), form[ForOthers] == "yes")))
                    .Where(one => one.Told.Trait.Length + one.Told.Value.Length > 0)
                    .ToList();
                var saved = await acts.SaveLikenessAsync(program, participant.PersonId, [.. rows.Select(one => one.Told)], cancellation);
                return saved.Refusal switch
                {
                    null => Page.SeeOther(request, Paths.Likeness(program).With(rows.Count == 0 ? Done.LikenessErased : Done.LikenessKept)),

                    // Rules count what was told, and the form its rows, of which some may be open.
                    { Reason: RefusalReason.Invalid, Fields: var fields } => Show(
                        request,
                        participant,
                        FormState.Sent(form, [.. fields.Select(error => rows.Find(one => error.Field == RowOf(rows.IndexOf(one))) is { Told: not null } wrong
                            ? error with { Field = RowOf(wrong.Row) }
                            : error)])),
                    _ => Page.SeeOther(request, Paths.Profile(program)),
                };
            },
            cancellation);

    /// <summary>Where the form's address is asked for again, it is the page of it.</summary>
    [Function("EraseLikenessAgain")]
    public static IResult BackToPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = EraseRoute)] HttpRequest request, string program) =>
        Page.SeeOther(request, Paths.Likeness(program));

    [Function("EraseLikeness")]
    public Task<IResult> EraseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = EraseRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                var erased = await acts.SaveLikenessAsync(program, participant.PersonId, [], cancellation);
                return Page.SeeOther(request, erased.Refusal is null ? Paths.ProfileEffect(program).With(Done.LikenessErased) : Paths.Profile(program));
            },
            cancellation);

    /// <summary>What was told before the program stopped asking can still be erased.</summary>
    internal static bool IsOpenTo(Participant participant) =>
        participant is { Program.Profile.AsksLikeness: true } or { Enrollment.Profile.Likeness: not null };

    /// <summary>By which a row is called where something in it is wrong.</summary>
    internal static string RowOf(int row) => $"likeness.{row}";

    internal static string TraitOf(int row) => $"trait-{row}";

    internal static string ValueOf(int row) => $"value-{row}";

    private static IResult Show(HttpRequest request, Participant participant, FormState state) => participant.Enrollment switch
    {
        not { IsOpen: true, Profile: not null, Stage: not EnrollmentStage.Accepted } => Page.SeeOther(request, Paths.Profile(participant.ProgramId)),
        _ when !IsOpenTo(participant) => EntrancePages.NotFound(request),
        _ => Page.Show<LikenessPage, LikenessModel>(
            request, new LikenessModel(participant, state), state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK),
    };

    private static FormState StateOf(IReadOnlyList<LikenessWish> told) => FormState.Of(
    [
        .. told.Select((one, row) => (TraitOf(row), (StringValues)one.Trait)),
        .. told.Select((one, row) => (ValueOf(row), (StringValues)one.Value)),
        (ForOthers, told is [{ IsForOthers: true }, ..] ? "yes" : null),
    ]);

    private static string Text(StringValues sent) => sent.ToString().Trim();
}

public sealed record LikenessModel(Participant Participant, FormState State);
