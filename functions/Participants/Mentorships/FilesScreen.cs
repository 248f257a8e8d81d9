using MentorFlow.Domain.Attachments;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Attachments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>
/// The files that the members of a mentorship gave each other: a list, and each to keep. A file is never shown by a browser, only saved: what is in it is
/// not ours. Nobody but members has a way here (R98).
/// </summary>
public sealed class FilesScreen(MentorshipAccess access, PairThread thread, AttachmentActs acts)
{
    private const string Route = "m/mentorship/{program}/{mentorship}/files/{attachment}";

    [Function("ShowFiles")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/files/{program}/{mentorship}")] HttpRequest request,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair => Page.Show<FilesPage, FilesModel>(request, await thread.ReadFilesAsync(pair, cancellation)),
            cancellation);

    [Function("GetAttachment")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string program,
        string mentorship,
        string attachment,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            async pair => IsId(attachment) && await acts.OpenAsync(pair.ProgramId, pair.MentorshipId, attachment, cancellation) is var (file, content)
                ? Page.Download(request, content, file.MediaType, file.Name)
                : EntrancePages.NotFound(request),
            cancellation);

    [Function("RemoveAttachment")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/remove")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string attachment,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, _) =>
            {
                var path = Paths.Files(program, mentorship);
                if (!IsId(attachment))
                {
                    return EntrancePages.NotFound(request);
                }

                // Of somebody else, after a day or twice: the page says how things stand.
                var owner = new AttachmentPlace(pair.ProgramId, pair.MentorshipId, pair.Participant.PersonId);
                var removed = await acts.RemoveAsync(owner, attachment, cancellation);
                return Page.SeeOther(request, removed.Refusal is null ? path.With(Done.FileRemoved) : path);
            },
            cancellation);

    private static bool IsId(string attachment) => Guid.TryParseExact(attachment, "D", out _);
}
