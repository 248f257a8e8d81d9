namespace MentorFlow.Local;

public enum BindingDirection
{
    In = 0,
    Out = 1,
}
