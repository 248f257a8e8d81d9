using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Attachments;
using MentorFlow.Orchestrations.Goals;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>What shows how far a goal is (R111): added by either of the two, taken away by who added it.</summary>
public sealed class EvidenceScreen(MentorshipAccess access, GoalActs acts, AttachmentActs attachments, EvidenceFiles files, TimeProvider clock)
{
    public const string AddPiece = "evidence";

    public const string AddFile = "evidence/file";

    public const string RemovePiece = "evidence/remove";

    private const string FileNote = "fileNote";

    private const long LargestForm = AttachmentRules.Largest + (1024 * 1024);

    private const string Route = "m/goal/{program}/{mentorship}/{goal}/evidence";

    [Function("AddGoalEvidence")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string goal,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) => Choice.Read<EvidenceKind>(form["kind"]) is { } kind and not EvidenceKind.File
                ? await SaveAsync(request, pair, goal, AddPiece, form, Piece(pair, form, kind), cancellation)
                : Again(request, pair, goal, AddPiece, form, [new FieldError("kind", "rules.choose-one")]),
            cancellation);

    [Function("AddGoalFile")]
    public Task<IResult> AddFileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/file")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string goal,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                if (GoalScreen.GoalIn(pair, goal) is null || AttachmentActs.ChosenOf(form, "file") is not [var file, ..])
                {
                    return Again(request, pair, goal, AddFile, form, [new FieldError("file", "rules.needs-answer")]);
                }

                // The files of all mentorships lie in one place: a form names its own, and none of another mentorship.
                var place = new AttachmentPlace(pair.ProgramId, pair.MentorshipId, pair.Participant.PersonId);
                var id = Uuid5.Of($"evidence|{place.ProgramId}|{place.MentorshipId}|{place.PersonId}|{GoalForm.IdIn(form)}").ToString();
                var evidence = Evidence(pair, form, EvidenceKind.File, FileNote) with { AttachmentId = id };

                // No file is kept that belongs to nothing.
                if (GoalDecisions.AddEvidence(pair.Mentorship, place.PersonId, goal, evidence).Refusal is { } refusal)
                {
                    return After(request, pair, goal, AddFile, form, refusal);
                }

                var added = await attachments.AddAsync(place, id, "file", file, cancellation);
                return added.Value is { } kept
                    ? await SaveAsync(request, pair, goal, AddFile, form, evidence with { FileName = kept.Name }, cancellation)
                    : Again(request, pair, goal, AddFile, form, added.Refusal!.Fields);
            },
            cancellation,
            LargestForm);

    [Function("RemoveGoalEvidence")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/remove")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string goal,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                var (key, me, evidenceId) = (new MentorshipKey(program, mentorship), pair.Participant.PersonId, form["evidence"].ToString());
                if (GoalDecisions.RemoveEvidence(pair.Mentorship, me, goal, evidenceId).Refusal is null)
                {
                    await files.RemoveAsync(
                        key, GoalScreen.GoalIn(pair, goal)?.Evidence?.Where(one => one.EvidenceId == evidenceId) ?? [], cancellation);
                }

                var removed = await acts.RemoveEvidenceAsync(key, me, goal, evidenceId, cancellation);
                var path = Paths.Goal(program, mentorship, goal);
                return Page.SeeOther(request, removed.Refusal is null or { Reason: RefusalReason.AlreadyDone } ? path.With(Done.EvidenceRemoved) : path);
            },
            cancellation);

    private async Task<IResult> SaveAsync(
        HttpRequest request, Pair pair, string goalId, string act, IFormCollection form, GoalEvidence evidence, CancellationToken cancellation)
    {
        var added = await acts.AddEvidenceAsync(new MentorshipKey(pair.ProgramId, pair.MentorshipId), goalId, evidence, cancellation);
        return After(request, pair, goalId, act, form, added.Refusal);
    }

    private IResult After(HttpRequest request, Pair pair, string goalId, string act, IFormCollection form, Refusal? refusal)
    {
        var path = Paths.Goal(pair.ProgramId, pair.MentorshipId, goalId);
        return refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, path.With(Done.EvidenceAdded)),
            { Reason: RefusalReason.Invalid } => Again(request, pair, goalId, act, form, [.. refusal.Fields.Select(AsSent)]),
            _ => Page.SeeOther(request, path),
        };

        // The two forms of the page need names of their own.
        FieldError AsSent(FieldError error) => act == AddFile && error.Field == "note" ? error with { Field = FileNote } : error;
    }

    private IResult Again(HttpRequest request, Pair pair, string goalId, string act, IFormCollection form, IReadOnlyList<FieldError> errors) =>
        GoalScreen.GoalIn(pair, goalId) is { } goal
            ? GoalScreen.Show(
                request,
                GoalModel.Of(pair, goal, clock.GetUtcNow()) with { Act = act, State = FormState.Sent(form, errors) },
                StatusCodes.Status422UnprocessableEntity)
            : Page.SeeOther(request, Paths.Goals(pair.ProgramId, pair.MentorshipId));

    private GoalEvidence Piece(Pair pair, IFormCollection form, EvidenceKind kind) => Evidence(pair, form, kind, "note") with
    {
        Link = kind is EvidenceKind.Link ? GoalForm.Said(form, "link") : null,
        Rating = kind is EvidenceKind.SelfAssessment ? GoalForm.NumberIn(form, "rating") : null,
    };

    private GoalEvidence Evidence(Pair pair, IFormCollection form, EvidenceKind kind, string note) =>
        new(GoalForm.IdIn(form), kind, pair.Participant.PersonId, clock.GetUtcNow(), GoalForm.Said(form, note));
}
