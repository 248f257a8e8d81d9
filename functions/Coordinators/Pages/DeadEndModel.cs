namespace MentorFlow.Functions.Coordinators.Pages;

/// <summary>What a coordinator sees when an address leads nowhere or a button came too late.</summary>
public sealed record DeadEndModel(ConsoleVisit Visit, string Title, string Text);
