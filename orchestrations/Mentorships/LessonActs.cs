using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <summary>What members of a mentorship write for themselves alone: no decision, so that the ledger knows nothing of it (R98).</summary>
public sealed class LessonActs(Decider decider)
{
    /// <summary>Safe to repeat: the same form keeps one lesson.</summary>
    /// <returns>What is wrong with it; null when it is kept.</returns>
    public async Task<FieldError?> KeepAsync(Mentorship mentorship, string personId, string lessonId, string text, CancellationToken cancellation = default)
    {
        if (Check(text) is { } error)
        {
            return error;
        }

        var lesson = new Lesson(mentorship.ProgramId, mentorship.MentorshipId, personId, lessonId, text.Trim(), decider.Now);
        if (await decider.Store.FindAsync(Key.Of(lesson), cancellation) is null)
        {
            await decider.WriteAsync(new Batch().Upsert(lesson), cancellation);
        }

        return null;
    }

    /// <summary>Keeps what somebody thought over; the latest stands.</summary>
    public async Task<IReadOnlyList<FieldError>> ReflectAsync(Reflection reflection, CancellationToken cancellation = default)
    {
        (string Field, string Text)[] written = [("happens", reflection.Happens), ("needs", reflection.Needs)];
        FieldError[] errors =
        [
            .. written.Where(one => one.Text.Length > Reflection.LongestText)
                .Select(one => new FieldError(one.Field, "rules.too-long", ("max", Reflection.LongestText))),
        ];
        if (errors.Length == 0)
        {
            await decider.WriteAsync(new Batch().Upsert(reflection), cancellation);
        }

        return errors;
    }

    private static FieldError? Check(string text) => string.IsNullOrWhiteSpace(text) || text.Length > Lesson.LongestText
        ? new FieldError("lesson", "rules.some-words", ("max", Lesson.LongestText))
        : null;
}
