using MentorFlow.Domain.Assistants;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Sessions;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Assistance;

/// <summary>Drafts an agenda of the titles of goals and of what stands on the agenda; never of what members wrote anywhere else (R83).</summary>
public sealed class AgendaDraftScreen(SessionAccess access, Drafting drafting)
{
    private const string Topics = "topics";
    private const int MostGoals = 5;
    private const int LongestTitle = 200;

    [Function("DraftAgenda")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/assistant/agenda/{program}/{session}")] HttpRequest request,
        string program,
        string session,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            session,
            async (meeting, form) =>
            {
                if (drafting.Place is null || meeting.Session is not { Stage: SessionStage.Planned, Outside: null })
                {
                    return Page.SeeOther(request, meeting.Path);
                }

                var (texts, typed) = (request.Texts(), form[Topics].ToString().ReplaceLineEndings("\n").Trim());
                var asked = AssistantRequest.Of(texts["assistant.instruction.agenda"], LinesOf(meeting, typed, texts), Drafting.NamesIn(meeting.Pair));
                var model = await drafting.TakeAsync(
                    meeting.Pair,
                    form,
                    asked,
                    FormState.Of((Topics, typed)),
                    draft => FormState.Of((Topics, Below(typed, $"{texts["assistant.mark"]}\n{draft}"))),
                    cancellation);
                return Page.Show<AgendaDraftPage, DraftModel>(request, model with { SessionId = session });
            },
            cancellation);

    private static IEnumerable<string> LinesOf(Meeting meeting, string typed, Texts texts)
    {
        var goals = meeting.Pair.Goals
            .Where(goal => goal.GoesOn)
            .Take(MostGoals)
            .Select(goal => texts["assistant.line.goal", ("text", TitleOf(goal))]);
        var others = meeting.Pair.Mentorship.Others(meeting.Participant.PersonId)
            .Select(member => meeting.Session.Agenda?.GetValueOrDefault(member.PersonId))
            .Append(typed)
            .SelectMany(agenda => (agenda ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(item => texts["assistant.line.agenda", ("text", item)]);
        return [.. goals, .. others];
    }

    private static string TitleOf(Goal goal)
    {
        var first = goal.Specific.Split('\n', 2)[0].Trim();
        return first.Length > LongestTitle ? first[..LongestTitle] : first;
    }

    private static string Below(string typed, string draft)
    {
        var both = typed.Length == 0 ? draft : $"{typed}\n\n{draft}";
        return both.Length > SessionDecisions.LongestText ? both[..SessionDecisions.LongestText] : both;
    }
}
