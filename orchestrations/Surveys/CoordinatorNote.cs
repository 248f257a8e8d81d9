using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Orchestrations.Surveys;

/// <summary>What somebody writes in a survey in the field that says that the coordinator reads it: a case of its own, with who wrote it.</summary>
internal static class CoordinatorNote
{
    /// <returns>The same for the same words; null where there is no note.</returns>
    public static WorkItem? Of(SurveyAnswers given)
    {
        if (given.Answers.GetValueOrDefault(Questionnaire.ToCoordinator)?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        const WorkItemKind Kind = WorkItemKind.NoteToCoordinator;
        return new WorkItem(
            given.ProgramId,
            $"note-{given.PersonId}-{Digest($"{given.Kind}\n{given.Subject}\n{text}")}",
            Kind,
            given.Kind is SurveyKind.Baseline
                ? new Subject.OfEnrollment(given.PersonId)
                : new Subject.OfMentorship(SurveySubject.MentorshipOf(given.Subject)),
            InstanceId: null,
            new Phrase("causes.note", ("text", text), ("survey", given.Kind)),
            given.AnsweredAt,
            Kind.Estimate(),
            [given.PersonId]);
    }

    /// <summary>Somebody would like to talk, after an end that came early.</summary>
    /// <returns>One for a survey; null where they did not say so.</returns>
    public static WorkItem? TalkOf(SurveyAnswers given)
    {
        if (given.Answers.GetValueOrDefault(Questionnaire.Need) is not Questionnaire.Talk)
        {
            return null;
        }

        const WorkItemKind Kind = WorkItemKind.NoteToCoordinator;
        return new WorkItem(
            given.ProgramId,
            $"talk-{given.PersonId}-{Digest(given.Subject)}",
            Kind,
            new Subject.OfMentorship(SurveySubject.MentorshipOf(given.Subject)),
            InstanceId: null,
            new Phrase("causes.talk-wanted"),
            given.AnsweredAt,
            Kind.Estimate(),
            [given.PersonId]);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
