using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>What somebody keeps in mind about a mentorship, for themselves alone (R81).</summary>
public sealed class OwnNotesScreen(MentorshipAccess access, PrivateNoteActs acts, OwnNotes notes)
{
    private const string Route = "m/own-notes/{program}/{mentorship}";

    [Function("ShowOwnNotes")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(request, program, mentorship, pair => ShowAsync(request, pair, FormState.Empty, changed: null, cancellation), cancellation);

    [Function("WriteOwnNote")]
    public Task<IResult> WriteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                var id = Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid();
                return await acts.KeepAsync(pair.Mentorship, pair.Participant.PersonId, id.ToString(), Text(form), cancellation) is { } error
                    ? await ShowAsync(request, pair, FormState.Sent(form, [error]), changed: null, cancellation)
                    : Page.SeeOther(request, Paths.OwnNotes(program, mentorship).With(Done.NoteKept));
            },
            cancellation);

    [Function("ChangeOwnNote")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{note}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string note,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                if (!IsId(note))
                {
                    return EntrancePages.NotFound(request);
                }

                return await acts.ChangeAsync(KeyOf(pair, note), Text(form), cancellation) is { } error
                    ? await ShowAsync(request, pair, FormState.Sent(form, [error]), note, cancellation)
                    : Page.SeeOther(request, Paths.OwnNotes(program, mentorship).With(Done.NoteKept));
            },
            cancellation);

    [Function("RemoveOwnNote")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{note}/remove")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string note,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, _) =>
            {
                if (!IsId(note))
                {
                    return EntrancePages.NotFound(request);
                }

                await acts.RemoveAsync(KeyOf(pair, note), cancellation);
                return Page.SeeOther(request, Paths.OwnNotes(program, mentorship).With(Done.NoteRemoved));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Pair pair, FormState state, string? changed, CancellationToken cancellation) =>
        Page.Show<OwnNotesPage, OwnNotesModel>(
            request,
            new OwnNotesModel(pair, await notes.OfAsync(pair, cancellation), Guid.NewGuid(), state, changed),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    // Whose note it is says the visit, and never the address.
    private static Key<PrivateNote> KeyOf(Pair pair, string note) => PrivateNote.KeyOf(pair.Participant.PersonId, pair.ProgramId, pair.MentorshipId, note);

    private static string Text(IFormCollection form) => form["note"].ToString().ReplaceLineEndings("\n");

    private static bool IsId(string note) => Guid.TryParseExact(note, "D", out _);
}

/// <param name="Notes">The newest first.</param>
/// <param name="NewId">Of the note that is written next: the same form sent twice is one.</param>
/// <param name="State">Of the form that came back.</param>
/// <param name="Changed">Id of the note whose form came back; null where it is the form of a new one.</param>
public sealed record OwnNotesModel(Pair Pair, IReadOnlyList<PrivateNote> Notes, Guid NewId, FormState State, string? Changed)
{
    /// <summary>Of the form for a new note.</summary>
    public FormState NewState => Changed is null ? State : FormState.Empty;

    /// <summary>Of the form for a note that there is.</summary>
    public FormState StateOf(PrivateNote note) => note.NoteId == Changed ? State : FormState.Of(("note", note.Text));
}
