using MentorFlow.Domain.Programs;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>The page above a draft: the program that it changes, or the list of drafts.</summary>
internal static class DraftUp
{
    public static (string Href, string Text) Of(Texts texts, ProgramDraft draft) => draft is { Purpose: DraftPurpose.Change, Of: { } programId }
        ? (ConsolePaths.Program(programId), DraftWords.NameOf(texts, draft))
        : (ConsolePaths.Drafts, texts["console-drafts.list.title"]);
}
