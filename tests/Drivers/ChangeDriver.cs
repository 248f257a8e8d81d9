using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Changes a program as its coordinator does: in a draft, with a choice for some pairs, and with the button that lets it count.</summary>
internal sealed class ChangeDriver(TestApp app)
{
    public const string Robin = "coordinator:robin";

    public ChangeActs Acts => app.Get<ChangeActs>();

    /// <summary>Writes a change, which does not count yet.</summary>
    /// <returns>The id of its draft.</returns>
    public async Task<string> WriteAsync(Func<ProgramDefinition, ProgramDefinition> edit)
    {
        var draft = (await app.Get<DraftActs>().BeginChangeAsync(A.ProgramId, Robin)).Value!;
        Assert.Null((await app.Get<DraftActs>().EditAsync(draft.DraftId, edit, Robin)).Refusal);
        return draft.DraftId;
    }

    /// <summary>The same, with the calendar alone.</summary>
    public Task<string> WriteDatesAsync(Func<ProgramCalendar, ProgramCalendar> edit) =>
        WriteAsync(definition => definition with { Calendar = edit(definition.Calendar!) });

    /// <summary>Lets a change count, and everything run that follows at once.</summary>
    /// <param name="version">Of the program that is changed.</param>
    public async Task<MentoringProgram> CountAsync(string draftId, int version = 1)
    {
        var changed = await Acts.ChangeAsync(A.ProgramId, draftId, version, Robin);
        Assert.Null(changed.Refusal);
        await app.SettleAsync();
        return changed.Value!;
    }
}
