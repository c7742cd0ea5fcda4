import Course
import CCmark
import CYaml
