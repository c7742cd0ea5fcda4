import Course
import Training
