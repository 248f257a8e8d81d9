using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Localization;

/// <summary>
/// What taking part in a role means: in reverse mentoring the junior of the two is the mentor, in a circle the mentor is its host, and the usual words would
/// mislead.
/// </summary>
public static class RoleTexts
{
    extension(Texts texts)
    {
        /// <summary>The words for people of a program of that form.</summary>
        public Texts For(ProgramForm form) => form is ProgramForm.Circle ? texts.OfCircle : texts;

        /// <summary>In a sentence or two, for who is asked or thinks about it.</summary>
        public string TaskOf(ProgramForm form, ProgramRole role) =>
            form is ProgramForm.Reverse ? texts[$"reverse.role.{role}"] : texts.For(form)[$"invitation.role.{role}"];

        /// <summary>The same in one line, beside the choice of a role.</summary>
        public string HintOf(ProgramForm form, ProgramRole role) =>
            form is ProgramForm.Reverse ? texts[$"reverse.join.{role}"] : texts.For(form)[$"join.as-hint.{role}"];

        /// <summary>What taking part asks of somebody: calls, or messages where pairs of the program write to each other.</summary>
        public string EffortOf(MentoringProgram program) => (program, program.Policy.Training.Required) switch
        {
            ({ Way: WorkingWay.Writing, Form: not ProgramForm.Circle }, true) => texts["invitation.effort-writing"],
            ({ Way: WorkingWay.Writing, Form: not ProgramForm.Circle }, false) => texts["invitation.effort-writing-untrained"],
            (_, true) => texts.For(program.Form)["invitation.effort"],
            _ => texts.For(program.Form)["invitation.effort-untrained"],
        };

        /// <summary>What somebody is asked about why they take part.</summary>
        public string MotivationOf(ProgramForm form, ProgramRole role) => (form, role) switch
        {
            (ProgramForm.Reverse, _) => texts[$"reverse.motivation.{role}"],
            (_, ProgramRole.Peer) => texts.For(form)["peers.motivation"],
            (_, ProgramRole.Mentor) => texts.For(form)["profile.motivation-to-mentor"],
            _ => texts.For(form)["profile.motivation"],
        };
    }
}
